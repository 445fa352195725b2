package errata.ingest.importing.rows;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a column can be.
public enum Role {
    MESSAGES(
            "messages",
            "messages",
            "messages",
            "conversation",
            "conversations",
            "history",
            "chat",
            "dialogue",
            "turns",
            "traj"),
    INPUT(
            "input",
            "input",
            "input",
            "inputs",
            "question",
            "query",
            "querytext",
            "prompt",
            "usermessage",
            "userinput",
            "userquery",
            "request",
            "instruction",
            "text",
            "message"),
    OUTPUT(
            "output",
            "output",
            "output",
            "outputs",
            "response",
            "responsetext",
            "answer",
            "completion",
            "reply",
            "generation",
            "assistantmessage",
            "botresponse",
            "prediction",
            "modeloutput"),
    ID("id", "id"),
    TIME(
            "time",
            "created_at",
            "createdat",
            "created",
            "timestamp",
            "starttime",
            "startedat",
            "time",
            "datetime",
            "date"),
    USER("user", "user_id", "userid", "user", "enduserid"),
    SESSION("session", "session_id", "sessionid", "session", "threadid"),
    MODEL("model", "model", "model", "modelname", "modelid"),
    TAGS("tags", "tags", "tags"),
    RELEASE("release", "release", "release"),
    ENVIRONMENT("environment", "environment", "environment", "env"),
    SERVICE("service", "service", "service", "servicename");

    private final String word;
    private final String field;
    private final List<String> names;

    Role(String word, String field, String... names) {
        this.word = word;
        this.field = field;
        this.names = List.of(names);
    }

    public String word() {
        return word;
    }

    /// The field of a conversation that the column becomes.
    String field() {
        return field;
    }

    /// Whether a column of that name probably is this.
    boolean fits(String column) {
        return names.contains(column.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }
}
