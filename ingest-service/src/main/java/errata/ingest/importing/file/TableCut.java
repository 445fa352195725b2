package errata.ingest.importing.file;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a table, each as the JSON object that its cells and the names above them make. An empty cell is `null`.
final class TableCut {
    private static final int MOST_COLUMNS = 500;
    private static final JsonFactory JSON = new JsonFactory();

    private final Counted in;
    private final JsonParser cells;
    private final int largest;
    private final List<String> names;
    private int ordinal;
    private boolean over;

    TableCut(InputStream file, char separator, int largest) throws IOException {
        this.in = new Counted(file);
        this.largest = largest;
        var factory = CsvFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxStringLength(largest).build())
                .build();
        var parser = factory.createParser(new InputStreamReader(in, StandardCharsets.UTF_8));
        parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
        parser.enable(CsvParser.Feature.SKIP_EMPTY_LINES);
        parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
        cells = parser;
        if (cells.nextToken() != JsonToken.START_ARRAY) {
            over = true;
        }
        names = ColumnNames.of(row());
        if (names.size() > MOST_COLUMNS) {
            throw new UnreadableFileException("It has more than %d columns".formatted(MOST_COLUMNS));
        }
    }

    int columns() {
        return names.size();
    }

    boolean nextRowFits() throws IOException {
        return row().size() == names.size();
    }

    long read() {
        return in.read;
    }

    @Nullable
    RawRecord next() throws IOException {
        int line = over ? 0 : cells.currentLocation().getLineNr();
        try {
            var row = row();
            while (row.size() == 1 && row.getFirst().isBlank()) { // an empty line
                line = cells.currentLocation().getLineNr();
                row = row();
            }
            if (row.isEmpty()) {
                return null;
            }
            return row.size() > names.size()
                    ? broken(line, "%d cells below %d names".formatted(row.size(), names.size()))
                    : whole(line, row);
        } catch (JsonProcessingException e) {
            over = true;
            return broken(line, "the table cannot be read from here: a quote that never ends, or a cell too large");
        }
    }

    private RawRecord whole(int line, List<String> row) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var json = JSON.createGenerator(bytes)) {
            json.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                json.writeFieldName(names.get(column));
                if (row.get(column).isEmpty()) {
                    json.writeNull();
                } else {
                    json.writeString(row.get(column));
                }
            }
            json.writeEndObject();
        }
        return bytes.size() > largest
                ? broken(line, "larger than %d bytes".formatted(largest))
                : new RawRecord.Whole(ordinal++, line, bytes.toByteArray());
    }

    private RawRecord broken(int line, String reason) {
        return new RawRecord.Broken(ordinal++, line, reason);
    }

    /// The cells up to the end of the row; none at the end of the table.
    private List<String> row() throws IOException {
        var row = new ArrayList<String>();
        while (!over) {
            var token = cells.nextToken();
            if (token == null) {
                over = true;
            } else if (token == JsonToken.END_ARRAY) {
                break;
            } else if (token != JsonToken.START_ARRAY) {
                row.add(cells.getText());
            }
        }
        return row;
    }

    private static final class Counted extends java.io.FilterInputStream {
        private long read;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            read += sign < 0 ? 0 : 1;
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int got = super.read(into, from, length);
            read += Math.max(got, 0);
            return got;
        }
    }
}
