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
    private static final String USAGE = "mlflow.chat.tokenUsage";

    @Override
    public void tell(MappingTable.Writer table) {
        table.add(KIND, 70, span -> SpanKind.of(plain(span, "mlflow.spanType")))
                .messages(INPUT_MESSAGES, 95, "user", span -> Bodies.asking(span.value("mlflow.spanInputs")))
                .messages(OUTPUT_MESSAGES, 95, "assistant", span -> Bodies.answering(span.value("mlflow.spanOutputs")))
                .value(RAW_INPUT, 60, "mlflow.spanInputs")
                .value(RAW_OUTPUT, 60, "mlflow.spanOutputs")
                .add(TOOL_NAME, 50, span -> plain(span, "mlflow.spanFunctionName"))
                .add(INPUT_TOKENS, 60, span -> Tree.count(Tree.at(span.value(USAGE), "input_tokens")))
                .add(OUTPUT_TOKENS, 60, span -> Tree.count(Tree.at(span.value(USAGE), "output_tokens")));
    }

    private static @Nullable String plain(SpanView span, String key) {
        return Tree.text(span.value(key));
    }
}
