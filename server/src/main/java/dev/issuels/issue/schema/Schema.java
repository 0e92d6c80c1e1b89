package dev.issuels.issue.schema;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which keys, values, sections and prefixes there are, and what they mean. */
public final class Schema {

    private static final Schema BUILT_IN = new Schema(
            BuiltInVocabulary.KEYS,
            BuiltInVocabulary.CHOICES,
            BuiltInVocabulary.SECTIONS,
            BuiltInVocabulary.TAG_NAMES,
            BuiltInVocabulary.PREFIXES,
            BuiltInVocabulary.TEMPLATE_TEXTS);

    private final List<Key> keys;
    private final Map<String, Key> keysByName;
    private final Map<Kind, List<String>> namesByKind;
    private final Map<String, List<Choice>> choices;
    private final List<SectionName> sections;
    private final Map<String, SectionName> sectionsByTitle;
    private final List<TagName> tags;
    private final Map<String, String> typesByPrefix;
    private final TemplateTexts templateTexts;

    private Schema(
            List<Key> keys,
            Map<String, List<Choice>> choices,
            List<SectionName> sections,
            List<TagName> tags,
            Map<String, String> typesByPrefix,
            List<String> templateTexts) {
        this.keys = List.copyOf(keys);
        // Without collectors, whose first use takes milliseconds of every start.
        this.keysByName = new HashMap<>();
        keys.forEach(key -> keysByName.put(key.name(), key));
        this.namesByKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            namesByKind.put(
                    kind,
                    keys.stream()
                            .filter(key -> key.kind() == kind)
                            .map(Key::name)
                            .toList());
        }
        this.choices = Map.copyOf(choices);
        this.sections = List.copyOf(sections);
        this.sectionsByTitle = new HashMap<>();
        sections.forEach(section -> sectionsByTitle.put(section.title(), section));
        this.tags = List.copyOf(tags);
        this.typesByPrefix = Map.copyOf(typesByPrefix);
        this.templateTexts = new TemplateTexts(templateTexts);
    }

    /** The vocabulary that holds unless a project says otherwise. */
    public static Schema builtIn() {
        return BUILT_IN;
    }

    /** All keys, in the order of the template. */
    public List<Key> keys() {
        return keys;
    }

    public Optional<Key> key(String name) {
        return Optional.ofNullable(keysByName.get(name));
    }

    /** The names of all keys that hold such a value. */
    public List<String> keys(Kind kind) {
        return namesByKind.getOrDefault(kind, List.of());
    }

    public boolean isKey(String name) {
        return keysByName.containsKey(name);
    }

    /** Whether a key can hold several values. */
    public boolean isList(String key) {
        return key(key).filter(known -> known.kind().takesList()).isPresent();
    }

    /** The values that a choice key can take, most severe or most usual first; empty for other keys. */
    public List<Choice> choices(String key) {
        return choices.getOrDefault(key, List.of());
    }

    /** The choice that is written so, to the letter. */
    public Optional<Choice> choice(String key, String value) {
        for (Choice choice : choices(key)) {
            if (choice.value().equals(value)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    /** The choice that a value means: by its own name to the letter, or by an alias in any case. */
    public Optional<Choice> choiceMeant(String key, String value) {
        return choice(key, value)
                .or(() -> choices(key).stream()
                        .filter(choice -> choice.isAlias(value))
                        .findFirst());
    }

    /** The choice that is meant by a status, by its own name or an alias, a note such as {@code : duplicate of X} left out. */
    public Optional<Choice> status(String text) {
        return choiceMeant(Keys.STATUS, withoutNote(text));
    }

    /** The status without what a choice that takes a note says behind its colon. */
    public String withoutNote(String status) {
        int colon = status.indexOf(':');
        if (colon < 0) {
            return status;
        }
        String head = status.substring(0, colon).strip();
        return choice(Keys.STATUS, head)
                .filter(choice -> choice.is(Trait.TAKES_NOTE))
                .map(Choice::value)
                .orElse(status);
    }

    /** The keys that say of other issues which must come first, the usual one before others; empty for other relations. */
    public List<String> keysFor(Relation dependency) {
        return BuiltInVocabulary.DEPENDENCIES.getOrDefault(dependency, List.of());
    }

    /** What a key says of the issues that it names. */
    public Relation relation(String key) {
        return BuiltInVocabulary.DEPENDENCIES.entrySet().stream()
                .filter(dependency -> dependency.getValue().contains(key))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Relation.LINKED);
    }

    /** All sections of the template, in its order. */
    public List<SectionName> sections() {
        return sections;
    }

    /** The section of the template that a heading names; a note behind it or a number before it does not count. */
    public Optional<SectionName> section(String heading) {
        // Nearly all headings are written as in the template.
        SectionName exact = sectionsByTitle.get(heading);
        return exact == null ? sectionByWords(heading) : Optional.of(exact);
    }

    private Optional<SectionName> sectionByWords(String heading) {
        for (SectionName section : sections) {
            if (HeadingWords.are(heading, section.title())) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    /** What a tag says of the body, in whatever case it is written; empty for the project's own tags. */
    public Optional<TagName> tag(String text) {
        return tags.stream().filter(tag -> tag.name().equalsIgnoreCase(text)).findFirst();
    }

    /** The tag that says that an issue has something. */
    public Optional<TagName> tagFor(SectionName.Role role) {
        return tags.stream().filter(tag -> tag.announces() == role).findFirst();
    }

    /** The type that a prefix implies; empty for a prefix that is unknown. */
    public Optional<String> impliedType(String prefix) {
        return Optional.ofNullable(typesByPrefix.get(prefix));
    }

    /** The prefixes known to everybody. */
    public Set<String> prefixes() {
        return typesByPrefix.keySet();
    }

    public TemplateTexts templateTexts() {
        return templateTexts;
    }

    /** What kind of value a key holds. */
    public enum Kind {
        /** The issue's own id. */
        ID,
        /** A line of text. */
        TEXT,
        /** A day or a moment. */
        DATE,
        /** A list of labels. */
        TAGS,
        /** One of a closed list of values. */
        CHOICE,
        /** A list of paths. */
        PATHS,
        /** Ids of other issues, one or a list. */
        IDS;

        /** Whether the value can be a list. */
        public boolean takesList() {
            return this == TAGS || this == PATHS || this == IDS;
        }
    }

    /** How much a key is missed when it is not there. */
    public enum Need {
        REQUIRED,
        WANTED,
        OPTIONAL
    }

    /** What a value or a section means to the rules, whatever it is called. */
    public enum Trait {
        /** A status of an issue that is over. */
        CLOSED,
        /** A status of an issue whose work was done, so that it has a completion date. */
        DONE,
        /** A status of an issue that somebody works on. */
        ACTIVE,
        /** A status of an issue that waits for another. */
        BLOCKED,
        /** A status that a note may follow behind a colon. */
        TAKES_NOTE
    }

    /** A key of a front matter. */
    public record Key(String name, Kind kind, Need need, String meaning) {}

    /** One value of a choice key. */
    public record Choice(String value, String meaning, List<String> aliases, Set<Trait> traits) {

        public boolean is(Trait trait) {
            return traits.contains(trait);
        }

        boolean isAlias(String word) {
            return aliases.stream().anyMatch(word::equalsIgnoreCase);
        }
    }

    /**
     * A tag that the template has a use for.
     *
     * @param announces what an issue with the tag has
     */
    public record TagName(String name, SectionName.Role announces, String meaning) {}
}
