package dev.issuels.workspace;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Values by key, several to a key; immutable, changed by way of an {@link Editor}.
 *
 * <p>A changed copy shares all untouched lists with the groups that it came from.
 */
final class Groups<V> {

    private final Map<String, List<V>> values;

    private Groups(Map<String, List<V>> values) {
        this.values = values;
    }

    static <V> Groups<V> none() {
        return new Groups<>(Map.of());
    }

    /** The values of a key, in no order that means anything; empty for an unknown key. */
    List<V> of(String key) {
        return Collections.unmodifiableList(values.getOrDefault(key, List.of()));
    }

    Set<String> keys() {
        return values.keySet();
    }

    /** A value and its key. */
    record Entry<V>(String key, V value) {}

    /** Groups to be: copies what it changes, and nothing as long as nothing changes. */
    static final class Editor<V> {
        private final Groups<V> original;
        private final Set<String> copied = new HashSet<>();
        private Map<String, List<V>> values;

        Editor(Groups<V> original) {
            this.original = original;
            this.values = original.values;
        }

        /** Takes some values away and adds others; what is among both stays untouched. */
        void replace(List<Entry<V>> gone, List<Entry<V>> come) {
            if (gone.isEmpty()) {
                come.forEach(entry -> ownList(entry.key()).add(entry.value()));
                return;
            }
            if (gone.equals(come)) {
                return;
            }
            Map<Entry<V>, Integer> missing = new HashMap<>();
            come.forEach(entry -> missing.merge(entry, 1, Integer::sum));
            for (Entry<V> entry : gone) {
                if (missing.merge(entry, -1, Integer::sum) < 0) {
                    missing.remove(entry);
                    ownList(entry.key()).remove(entry.value());
                }
            }
            for (Entry<V> entry : come) {
                if (missing.merge(entry, -1, Integer::sum) >= 0) {
                    ownList(entry.key()).add(entry.value());
                }
            }
        }

        /** The keys that were changed. */
        Set<String> changed() {
            return copied;
        }

        /** The groups with the changes so far; the same instance if there was none. This editor ends here. */
        Groups<V> done() {
            if (copied.isEmpty()) {
                return original;
            }
            for (String key : copied) {
                if (values.getOrDefault(key, List.of()).isEmpty()) {
                    values.remove(key);
                }
            }
            return new Groups<>(values);
        }

        private List<V> ownList(String key) {
            if (copied.isEmpty()) {
                values = new HashMap<>(original.values);
            }
            List<V> known = values.getOrDefault(key, List.of());
            if (!copied.add(key)) {
                return known;
            }
            List<V> own = new ArrayList<>(known);
            values.put(key, own);
            return own;
        }
    }
}
