package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.EXTERNAL_ID;
import static errata.annotation.understanding.Field.METADATA;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;

/// What an import adds to the spans it makes: the id in the file, and columns that have no other place.
final class Imported implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.text(EXTERNAL_ID, 10, "errata.external_id")
                .add(METADATA, 10, span -> Metadata.below(span, "errata.metadata."));
    }
}
