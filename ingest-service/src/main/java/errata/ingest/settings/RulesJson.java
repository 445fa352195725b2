package errata.ingest.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import errata.ingest.settings.RedactionRules.Action;
import errata.ingest.settings.RedactionRules.Custom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// `{attributes: {allow: […], deny: […]}, patterns: […], custom: [{name, regex}], action: mask | hash}`
public final class RulesJson {
    private RulesJson() {}

    public static ObjectNode node(RedactionRules rules) {
        var node = JsonNodeFactory.instance.objectNode();
        var attributes = node.putObject("attributes");
        rules.allow().forEach(attributes.putArray("allow")::add);
        rules.deny().forEach(attributes.putArray("deny")::add);
        rules.patterns().forEach(node.putArray("patterns")::add);
        var custom = node.putArray("custom");
        rules.custom().forEach(one -> custom.addObject().put("name", one.name()).put("regex", one.regex()));
        return node.put("action", rules.action().name().toLowerCase(Locale.ROOT));
    }

    /// Reads what was written by `node`; whatever else stands there counts as nothing.
    public static RedactionRules read(JsonNode node) {
        var custom = new ArrayList<Custom>();
        node.path("custom")
                .forEach(one -> custom.add(
                        new Custom(one.path("name").asText(), one.path("regex").asText())));
        return new RedactionRules(
                texts(node.path("attributes").path("allow")),
                texts(node.path("attributes").path("deny")),
                texts(node.path("patterns")),
                custom,
                node.path("action").asText().equals("hash") ? Action.HASH : Action.MASK);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
