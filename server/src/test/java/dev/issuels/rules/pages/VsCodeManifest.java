package dev.issuels.rules.pages;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.issuels.rules.Rule;
import dev.issuels.rules.RuleDoc;
import dev.issuels.rules.SettingDoc;
import dev.issuels.rules.Severity;
import dev.issuels.workspace.Settings;
import java.util.List;
import java.util.Map;

/**
 * The part of the VS Code client's {@code package.json} that lists the server's settings.
 *
 * <p>The first group of settings there is the client's own; the others are rendered: one of the project, and one for each
 * family of rules.
 */
final class VsCodeManifest {

    private static final Gson JSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    private static final String SECTION = "issue-ls.";

    private VsCodeManifest() {}

    /** The manifest with the settings that there should be. */
    static String withSettings(String manifest, List<SettingDoc> settings, List<Rule> rules) {
        JsonObject root = JsonParser.parseString(manifest).getAsJsonObject();
        JsonObject contributions = root.getAsJsonObject("contributes");
        JsonArray groups = new JsonArray();
        groups.add(contributions.getAsJsonArray("configuration").get(0));
        groups.add(group("Project", groups.size(), project(settings)));
        RulesPage.families(rules)
                .forEach(
                        (family, members) -> groups.add(group("Rules: " + family, groups.size(), severities(members))));
        contributions.add("configuration", groups);
        return JSON.toJson(root) + "\n";
    }

    private static JsonObject group(String title, int order, JsonObject properties) {
        JsonObject group = new JsonObject();
        group.addProperty("title", title);
        group.addProperty("order", order);
        group.add("properties", properties);
        return group;
    }

    private static JsonObject project(List<SettingDoc> settings) {
        JsonObject properties = new JsonObject();
        settings.stream()
                .filter(setting -> setting.form() == SettingDoc.Form.WORDS)
                .forEach(setting -> properties.add(SECTION + setting.name(), words(setting)));
        return properties;
    }

    private static JsonObject words(SettingDoc setting) {
        JsonObject property = new JsonObject();
        property.addProperty("type", "array");
        property.add("items", JSON.toJsonTree(Map.of("type", "string")));
        property.addProperty("uniqueItems", true);
        property.add("default", new JsonArray());
        property.addProperty("markdownDescription", setting.summary() + " " + setting.detail());
        return property;
    }

    private static JsonObject severities(List<Rule> rules) {
        JsonObject properties = new JsonObject();
        rules.forEach(rule -> properties.add(SECTION + Settings.RULES + "." + rule.code(), severity(rule.doc())));
        return properties;
    }

    private static JsonObject severity(RuleDoc rule) {
        JsonObject property = new JsonObject();
        property.addProperty("type", "string");
        property.add("enum", JSON.toJsonTree(Severity.WORDS));
        property.addProperty("default", Severity.DEFAULT);
        property.addProperty(
                "markdownDescription",
                rule.summary() + " Default: " + rule.severities() + ". [More](" + RulesPage.url(rule.code()) + ")");
        return property;
    }
}
