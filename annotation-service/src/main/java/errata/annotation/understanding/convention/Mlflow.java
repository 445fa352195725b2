package errata.annotation.understanding.convention;

import static errata.annotation.understanding.Field.*;

import errata.annotation.understanding.Convention;
import errata.annotation.understanding.MappingTable;
import errata.annotation.understanding.SpanKind;
import errata.annotation.understanding.SpanView;
import errata.annotation.understanding.Tree;
import org.jspecify.annotations.Nullable;

/// MLflow: inputs and outputs as JSON; even plain texts stand in quotes.
final class Mlflow implements Convention {

    @Override
    public void tell(MappingTable.Writer table) {
        table.add(KIND, 70, span -> SpanKind.of(plain(span, "mlflow.spanType")))
                .messages(INPUT_MESSAGES, 95, "user", span -> Choices.messagesOf(span.value("mlflow.spanInputs")))
                .messages(OUTPUT_MESSAGES, 95, "assistant", span -> Choices.of(span.value("mlflow.spanOutputs")))
                .value(RAW_INPUT, 60, "mlflow.spanInputs")
                .value(RAW_OUTPUT, 60, "mlflow.spanOutputs")
                .add(TOOL_NAME, 50, span -> plain(span, "mlflow.spanFunctionName"));
    }

    private static @Nullable String plain(SpanView span, String key) {
        return Tree.text(span.value(key));
    }
}
