package errata.annotation.understanding;

import java.util.List;
import java.util.Map;

/// A canonical field: what conventions tell under names of their own.
public record Field<T>(String name) {
    // of a trace
    public static final Field<String> TRACE_NAME = new Field<>("trace name");
    public static final Field<String> EXTERNAL_ID = new Field<>("external id");
    public static final Field<String> SESSION = new Field<>("session");
    public static final Field<String> USER = new Field<>("user");
    public static final Field<List<String>> TAGS = new Field<>("tags");
    public static final Field<Map<String, Object>> METADATA = new Field<>("metadata");
    public static final Field<String> SERVICE = new Field<>("service");
    public static final Field<String> VERSION = new Field<>("version");
    public static final Field<String> RELEASE = new Field<>("release");
    public static final Field<String> ENVIRONMENT = new Field<>("environment");
    public static final Field<Object> TRACE_INPUT = new Field<>("trace input");
    public static final Field<Object> TRACE_OUTPUT = new Field<>("trace output");
    // of a span
    public static final Field<Boolean> AS_ROOT = new Field<>("as root");
    public static final Field<SpanKind> KIND = new Field<>("kind");
    public static final Field<List<Message>> INPUT_MESSAGES = new Field<>("input messages");
    public static final Field<List<Message>> OUTPUT_MESSAGES = new Field<>("output messages");
    public static final Field<Object> RAW_INPUT = new Field<>("raw input");
    public static final Field<Object> RAW_OUTPUT = new Field<>("raw output");
    public static final Field<List<Message>> SYSTEM = new Field<>("system");
    public static final Field<String> TOOL_NAME = new Field<>("tool name");
    public static final Field<String> TOOL_CALL_ID = new Field<>("tool call id");
    public static final Field<String> MODEL = new Field<>("model");
    public static final Field<Long> INPUT_TOKENS = new Field<>("input tokens");
    public static final Field<Long> OUTPUT_TOKENS = new Field<>("output tokens");
    public static final Field<Long> CACHED_TOKENS = new Field<>("cached tokens");
    public static final Field<Long> CACHE_WRITE_TOKENS = new Field<>("cache write tokens");
    public static final Field<Long> REASONING_TOKENS = new Field<>("reasoning tokens");
    public static final Field<Double> COST = new Field<>("cost");
    public static final Field<String> FINISH_REASON = new Field<>("finish reason");
    public static final Field<String> RESPONSE_REASON = new Field<>("finish reason of the response");
    public static final Field<List<RetrievedDocument>> DOCUMENTS = new Field<>("retrieved documents");
    public static final Field<Map<String, Object>> RESOURCE = new Field<>("resource");
    public static final Field<Boolean> FAILED = new Field<>("failed");
    public static final Field<String> ERROR = new Field<>("error");
}
