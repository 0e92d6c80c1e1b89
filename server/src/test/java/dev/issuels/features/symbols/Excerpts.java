package dev.issuels.features.symbols;

import dev.issuels.features.PositionEncoding;
import dev.issuels.features.Positions;
import dev.issuels.rules.SmallWorkspace;
import dev.issuels.text.SourceText;
import dev.issuels.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.LocationLink;
import org.eclipse.lsp4j.Range;

/**
 * Places of texts, drawn: below a line that names the file, each line of the text with a place in it and carets below.
 *
 * <p>A place of several lines is drawn in its first one, with dots to its end; one in a file that is no text here is
 * named by its lines.
 */
public final class Excerpts {

    private static final String HOME = ".work/agent/issues/";

    private final Map<String, String> texts;
    private final List<Mark> marks = new ArrayList<>();

    private Excerpts(Map<String, String> texts) {
        this.texts = texts;
    }

    private record Mark(String path, Range range, String label) {}

    public static Excerpts of(Map<String, String> texts) {
        return new Excerpts(texts);
    }

    public void mark(String uri, Range range, String label) {
        marks.add(new Mark(uri.substring(SmallWorkspace.FOLDER.length()), range, label));
    }

    public static String ofLocations(Map<String, String> texts, List<? extends Location> locations) {
        Excerpts excerpts = new Excerpts(texts);
        locations.forEach(location -> excerpts.mark(location.getUri(), location.getRange(), ""));
        return excerpts.drawn();
    }

    public static String ofLinks(Map<String, String> texts, List<? extends LocationLink> links) {
        Excerpts excerpts = new Excerpts(texts);
        links.forEach(link -> excerpts.mark(link.getTargetUri(), link.getTargetSelectionRange(), ""));
        return excerpts.drawn();
    }

    /** The drawing, the files in the order in which they came first, the lines in theirs. */
    public String drawn() {
        StringBuilder drawing = new StringBuilder();
        for (String path : marks.stream().map(Mark::path).distinct().toList()) {
            drawing.append("-- ")
                    .append(path.startsWith(HOME) ? path.substring(HOME.length()) : path)
                    .append(" --\n");
            List<Mark> inFile = marks.stream()
                    .filter(mark -> mark.path.equals(path))
                    .sorted(Comparator.comparingInt(
                            mark -> mark.range.getStart().getLine()))
                    .toList();
            draw(SourceText.of(texts.getOrDefault(path, "")), inFile, drawing);
        }
        return drawing.isEmpty() ? "nowhere\n" : drawing.toString();
    }

    private static void draw(SourceText text, List<Mark> inFile, StringBuilder drawing) {
        int drawn = -1;
        Positions positions = new Positions(text, PositionEncoding.UTF_16);
        for (Mark mark : inFile) {
            int line = mark.range.getStart().getLine();
            if (line >= text.lineCount()) {
                throw new AssertionError("behind the end of " + mark.path + ": " + mark.range);
            }
            Span span = positions.span(mark.range);
            if (line != drawn) {
                drawing.append(text.line(line)).append('\n');
                drawn = line;
            }
            boolean several = span.end() > text.lineEnd(line);
            int length = Math.max(1, Math.min(span.end(), text.lineEnd(line)) - span.start());
            drawing.append(" ".repeat(span.start() - text.lineStart(line)))
                    .append("^".repeat(length))
                    .append(several ? "… to line " + mark.range.getEnd().getLine() : "")
                    .append(mark.label.isEmpty() ? "" : " " + mark.label)
                    .append('\n');
        }
    }
}
