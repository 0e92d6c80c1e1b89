package dev.issuels.rules;

import java.util.ArrayList;
import java.util.List;

/** What has changed between two texts, as the documentation shows it: lines with a sign before them, and one on either side. */
final class ShownChange {

    /** Of a long stretch the first lines tell what it is. */
    private static final int MOST = 4;

    private ShownChange() {}

    static String of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int most = Math.min(old.size(), now.size());
        int head = 0;
        while (head < most && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<String> shown = new ArrayList<>();
        add(" ", old.subList(Math.max(0, head - 1), head), shown);
        add("-", old.subList(head, old.size() - tail), shown);
        add("+", now.subList(head, now.size() - tail), shown);
        add(" ", now.subList(now.size() - tail, Math.min(now.size(), now.size() - tail + 1)), shown);
        return String.join("\n", shown) + "\n";
    }

    private static void add(String sign, List<String> lines, List<String> shown) {
        lines.stream()
                .limit(MOST)
                .filter(line -> !sign.isBlank() || !line.isBlank())
                .forEach(line -> shown.add(sign + line));
        if (lines.size() > MOST) {
            shown.add(sign + "…");
        }
    }
}
