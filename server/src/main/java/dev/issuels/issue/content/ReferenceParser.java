package dev.issuels.issue.content;

import dev.issuels.issue.IssueId;
import dev.issuels.issue.Mention;
import dev.issuels.issue.Reference;
import dev.issuels.issue.Reference.Form;
import dev.issuels.issue.Reference.Lines;
import dev.issuels.issue.Reference.Source;
import dev.issuels.issue.Value;
import dev.issuels.issue.schema.Relation;
import dev.issuels.text.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a path with what may hang on it: lines, an id, a note. */
final class ReferenceParser {

    private static final Pattern NOTE = Pattern.compile("\\s+\\(([^)]*)\\)\\s*$");

    /** What says of the path before it that it is new, when nothing else is said there. */
    private static final String NEW_FILE = "(?:(?:an?|be|brand|not yet|to|will)\\s)*+(?:new|created?|planned|proposed)"
            + "(?:\\s(?:directory|doc|file|folder|module|page|script|test))?";

    /** A note without parentheses; other texts behind a dash or in brackets may be a part of the path. */
    private static final Pattern BARE_NOTE =
            Pattern.compile("(?i)\\s(?:[-–—]{1,2}\\s(?:" + NEW_FILE + ")|\\[(?:" + NEW_FILE + ")])$");

    /** A comment of YAML behind the path. */
    private static final Pattern COMMENT =
            Pattern.compile("(?i)\\h++#\\h*+" + NEW_FILE + "\\h*+(?:[,;:.(–—-]|$)", Pattern.MULTILINE);

    /** Of several ranges the first counts. */
    private static final Pattern COLON_LINES =
            Pattern.compile(":L?(\\d{1,9})(?:[-–]L?(\\d{1,9}))?(?::\\d+)?(?:,\\s*L?\\d{1,9}(?:[-–]L?\\d{1,9})?)*$");

    private static final Pattern HASH_LINES = Pattern.compile("#L(\\d{1,9})(?:C\\d+)?(?:-L?(\\d{1,9})(?:C\\d+)?)?$");
    private static final Pattern PLACE = Pattern.compile("([^\\s:#]++)(?:::[A-Za-z_]\\S*+|#[A-Za-z][\\w.-]*+)");
    private static final Pattern ISSUE = Pattern.compile(":(" + IssueId.SHORT + "(?:@[0-9A-Za-z]+)?)$");
    private static final Pattern URL = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*|mailto:.*");

    private static final Pattern NEW = Pattern.compile("(?i)\\b(?:(?<![./])new(?:ly)?(?![./-]\\w)|created?|planned"
            + "|be (?:added|written)|does(?:n't| not)(?: yet)? exist)\\b"
            + "|^\\s*(?:(?:to )?add(?:ed)?|proposed)\\s*$");

    /** Leads a note that speaks of another file. */
    private static final Pattern ELSEWHERE = Pattern.compile("(?i)\\s*(?:moved|renamed|see|was)\\b");

    private static final Pattern PLAIN_PATH = Pattern.compile("[\\w\\p{L}.@~+][\\w\\p{L}\\p{M}.@~+/()\\[\\]-]*");
    private static final Pattern FILE_NAME =
            Pattern.compile("[\\w\\p{L}\\p{M}.-]*[\\w\\p{L}\\p{M}]\\.([A-Za-z0-9]{1,6})|\\.[a-z][\\w.-]+");

    /** Such as {@code HTTP/1.1}; a file of such a name would lie deeper. */
    private static final Pattern VERSION = Pattern.compile("[^/]+/[vV]?\\d+(?:\\.\\d+)+(?:\\.[x*])?");

    /** Endings that make a word without a slash a file name and not an expression such as {@code json.dumps}. */
    private static final Set<String> ENDINGS = Set.of(
            ("c cc cfg conf cpp cs css csv db dockerfile env go gradle h hpp html ini java jpg js json jsonl jsx kt "
                            + "lock log lua md mjs php png properties proto ps1 py pyi rb rs rst scala scss sh sql svelte "
                            + "svg swift toml ts tsx txt vue xml yaml yml zig")
                    .split(" "));

    private ReferenceParser() {}

    /** The reference that an item of a path-valued key in a text is; a scalar with escapes is marked as a whole. */
    static Optional<Reference> ofField(String text, Value.Scalar scalar) {
        if (scalar.text().isBlank()) {
            return Optional.empty();
        }
        boolean toBeCreated = hasCommentOfNew(text, scalar.span().end());
        Reference reference = read(Source.FIELD, scalar.text(), scalar.content().start(), toBeCreated);
        return Optional.of(scalar.isVerbatim() ? reference : markedWhole(reference, scalar.span()));
    }

    /** The reference that a code span is, if it looks like a path and not like code. */
    static Optional<Reference> ofCodeSpan(String text, int offset) {
        Reference reference = read(Source.CODE_SPAN, withoutPlace(text), offset, false);
        boolean isPath = reference.form() == Form.PATH && looksLikePath(reference.path());
        return isPath ? Optional.of(reference) : Optional.empty();
    }

    /** The path in front of a heading, a test or another name of something in the file that it leads to. */
    private static String withoutPlace(String text) {
        if (text.indexOf('#') <= 0 && text.indexOf("::") <= 0) {
            return text;
        }
        Matcher place = PLACE.matcher(text);
        boolean hasPlace = place.matches()
                && hasKnownEnding(place.group(1))
                && !HASH_LINES.matcher(text).find();
        return hasPlace ? place.group(1) : text;
    }

    /** The reference that the target of a link is, if it leads to a file. */
    static Optional<Reference> ofLink(String target, int offset) {
        boolean leadsElsewhere = target.isEmpty() || target.startsWith("#") || isUrl(target);
        if (leadsElsewhere) {
            return Optional.empty();
        }
        boolean namesLines = HASH_LINES.matcher(target).find();
        int fragment = namesLines ? -1 : target.indexOf('#');
        String path = fragment < 0 ? target : target.substring(0, fragment);
        return Optional.of(read(Source.LINK, path, offset, false));
    }

    private static Reference read(Source source, String text, int offset, boolean commentedAsNew) {
        int start = text.length() - text.stripLeading().length();
        int end = text.stripTrailing().length();
        boolean toBeCreated = commentedAsNew;
        Optional<Matcher> note = note(text, start, end);
        if (note.isPresent()) {
            end = text.substring(0, note.get().start()).stripTrailing().length();
            toBeCreated |= saysNew(note.get());
        }
        end = Math.max(start, end);
        String path = text.substring(start, end);
        if (isUrl(path)) {
            Span span = new Span(offset + start, offset + end);
            return new Reference(source, path, span, Optional.empty(), Optional.empty(), Form.URL, toBeCreated);
        }
        return withSuffix(source, path, offset + start, toBeCreated);
    }

    private static boolean saysNew(Matcher note) {
        if (note.pattern() == BARE_NOTE) {
            return true;
        }
        String said = note.group(1);
        return NEW.matcher(said).find() && !ELSEWHERE.matcher(said).lookingAt();
    }

    private static boolean hasCommentOfNew(String text, int from) {
        // Most lines end with their path, and to look at them in vain costs more than all the rest.
        return text.startsWith(" ", from)
                && COMMENT.matcher(text).region(from, text.length()).lookingAt();
    }

    private static Reference withSuffix(Source source, String path, int offset, boolean toBeCreated) {
        int end = path.length();
        Optional<Lines> lines = Optional.empty();
        Optional<Mention> issue = Optional.empty();
        boolean colon = path.indexOf(':') >= 0;
        Optional<Matcher> named = colon ? find(COLON_LINES, path) : Optional.empty();
        if (named.isEmpty() && path.indexOf('#') >= 0) {
            named = find(HASH_LINES, path);
        }
        Optional<Matcher> id = colon ? find(ISSUE, path) : Optional.empty();
        if (named.isPresent()) {
            end = named.get().start();
            lines = Optional.of(lines(named.get(), offset));
        } else if (id.isPresent()) {
            end = id.get().start();
            issue = issue(id.get(), offset);
        } else if (source == Source.FIELD) {
            Span whole = new Span(offset, offset + end);
            issue = IssueId.parse(path).map(other -> new Mention(other, whole, Relation.NONE));
        }
        String bare = path.substring(0, end);
        Form form = bare.indexOf('*') >= 0 || bare.indexOf('?') >= 0 || isBraceGlob(bare) ? Form.GLOB : Form.PATH;
        return new Reference(source, bare, new Span(offset, offset + end), lines, issue, form, toBeCreated);
    }

    /** The note at the end of a text; one in parentheses is sought behind those that close before it. */
    private static Optional<Matcher> note(String text, int start, int end) {
        // Most paths are bare, and to look at them in vain costs more than all the rest.
        boolean closes = end > start && text.charAt(end - 1) == ')';
        if (!closes && text.indexOf(' ', start) < 0) {
            return Optional.empty();
        }
        Matcher matcher = closes
                ? NOTE.matcher(text).region(text.lastIndexOf(')', end - 2) + 1, text.length())
                : BARE_NOTE.matcher(text).region(start, end);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<Matcher> find(Pattern suffix, String path) {
        Matcher matcher = suffix.matcher(path);
        return matcher.find() ? Optional.of(matcher) : Optional.empty();
    }

    private static Optional<Mention> issue(Matcher suffix, int offset) {
        Span span = new Span(offset + suffix.start(1), offset + suffix.end(1));
        return IssueId.parse(suffix.group(1)).map(id -> new Mention(id, span, Relation.NONE));
    }

    private static boolean isUrl(String path) {
        return path.indexOf(':') > 0 && URL.matcher(path).matches();
    }

    private static boolean isBraceGlob(String path) {
        int brace = path.indexOf('{');
        return brace >= 0 && path.indexOf(',', brace) > 0 && path.indexOf('}', brace) > 0;
    }

    private static Lines lines(Matcher suffix, int offset) {
        int first = Integer.parseInt(suffix.group(1));
        int last = suffix.group(2) == null ? first : Integer.parseInt(suffix.group(2));
        return new Lines(first, last, new Span(offset + suffix.start(), offset + suffix.end()));
    }

    private static Reference markedWhole(Reference reference, Span span) {
        return new Reference(
                reference.source(),
                reference.path(),
                span,
                reference.lines().map(lines -> new Lines(lines.first(), lines.last(), span)),
                reference.issue().map(mention -> new Mention(mention.id(), span, mention.relation())),
                reference.form(),
                reference.toBeCreated());
    }

    private static boolean looksLikePath(String path) {
        if (!PLAIN_PATH.matcher(path).matches() || path.startsWith("~")) {
            return false;
        }
        if (path.endsWith("()") || path.startsWith("@") || VERSION.matcher(path).matches()) {
            return false;
        }
        if (path.indexOf('/') < 0) {
            return hasKnownEnding(path);
        }
        String name = path.substring(path.lastIndexOf('/') + 1);
        Matcher file = FILE_NAME.matcher(name);
        return name.isEmpty() || file.matches() || path.indexOf('/') != path.lastIndexOf('/');
    }

    private static boolean hasKnownEnding(String path) {
        Matcher file = FILE_NAME.matcher(path.substring(path.lastIndexOf('/') + 1));
        return file.matches()
                && file.group(1) != null
                && ENDINGS.contains(file.group(1).toLowerCase(Locale.ROOT));
    }
}
