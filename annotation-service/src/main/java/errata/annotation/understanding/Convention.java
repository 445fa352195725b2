package errata.annotation.understanding;

/// One way spans are written: where it keeps what.
public interface Convention {

    void tell(MappingTable.Writer table);
}
