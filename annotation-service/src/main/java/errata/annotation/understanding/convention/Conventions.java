package errata.annotation.understanding.convention;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import java.util.List;

/// All conventions that are understood.
public final class Conventions {

    private Conventions() {}

    public static MappingTable table() {
        List<Convention> all = List.of(
                new Imported(),
                new Langfuse(),
                new GenAi(),
                new GenAiEvents(),
                new GenAiContentEvents(),
                new PydanticAi(),
                new OpenInference(),
                new OpenLlmetry(),
                new Traceloop(),
                new VercelAi(),
                new LangSmith(),
                new Mlflow(),
                new ResourceFacts());
        return MappingTable.of(all);
    }
}
