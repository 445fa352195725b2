package errata.annotation.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a part of a message is, in the words of many clients.
enum PartType {
    TEXT,
    CALL,
    RESULT,
    ATTACHMENT,
    /// A model's thoughts, and the tools it was offered: no part of what was said. They stand in the raw trace.
    NOT_TOLD,
    UNKNOWN;

    static PartType of(Map<?, ?> part) {
        var type = Tree.text(part, "type");
        return type == null ? untyped(part) : typed(type, part);
    }

    private static PartType typed(String type, Map<?, ?> part) {
        return switch (type) {
            case "text", "input_text", "output_text", "summary_text", "refusal", "compaction" -> TEXT;
            case "tool_call", "tool-call", "tool_use", "server_tool_use", "mcp_tool_use", "server_tool_call" -> CALL;
            case "function_call", "web_search_call", "file_search_call", "mcp_call", "computer_call" -> CALL;
            case "tool_call_response", "tool-result", "tool_result", "server_tool_call_response" -> RESULT;
            case "tool-error", "mcp_tool_result", "function_call_output", "web_search_tool_result" -> RESULT;
            case "blob", "file", "uri", "image", "image_url", "input_image", "input_file", "media" -> ATTACHMENT;
            case "audio", "input_audio", "video", "video_url", "document", "image-data", "file-data" -> ATTACHMENT;
            case "function" -> Tree.at(part.get("function"), "arguments") != null ? CALL : NOT_TOLD;
            default -> isThought(type) ? NOT_TOLD : UNKNOWN;
        };
    }

    private static boolean isThought(String type) {
        var word = type.toLowerCase(Locale.ROOT);
        return word.contains("reasoning") || word.contains("thinking");
    }

    /// Gemini and Bedrock name the part by its key.
    private static PartType untyped(Map<?, ?> part) {
        if (Boolean.TRUE.equals(part.get("thought")) || part.containsKey("reasoningContent")) {
            return NOT_TOLD;
        }
        if (Tree.first(part, "functionCall", "function_call", "toolUse") != null) {
            return CALL;
        }
        if (Tree.first(part, "functionResponse", "function_response", "toolResult") != null) {
            return RESULT;
        }
        if (Tree.first(part, "inlineData", "inline_data", "fileData", "file_data", "image_url") != null) {
            return ATTACHMENT;
        }
        return Tree.first(part, "text", "content", "value") instanceof String ? TEXT : UNKNOWN;
    }

    /// Whether every one of them is a part of a known type.
    static boolean areParts(List<?> list) {
        return !list.isEmpty()
                && list.stream()
                        .allMatch(each -> each instanceof Map<?, ?> part
                                && part.get("type") instanceof String
                                && of(part) != UNKNOWN);
    }
}
