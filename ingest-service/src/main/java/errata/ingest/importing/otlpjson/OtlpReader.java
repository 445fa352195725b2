package errata.ingest.importing.otlpjson;

import errata.ingest.importing.reading.Reading;
import errata.ingest.importing.reading.RecordReader;
import errata.ingest.otlp.JsonTraces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;

/// Reads records that are exports of spans: they are taken as they are.
public final class OtlpReader implements RecordReader {

    @Override
    public Reading read(byte[] record, int ordinal) {
        try {
            return new Reading.Taken(JsonTraces.read(new ByteArrayInputStream(record)), List.of(), List.of());
        } catch (IOException e) {
            return new Reading.Refused("not an export of traces in OTLP/JSON");
        }
    }
}
