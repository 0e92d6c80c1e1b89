package dev.issuels.packaging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lambdas, method references and records of all shapes; what comes out of them is one text. */
public final class Shapes implements Supplier<String> {
    private static final double ZERO = 0.0;

    private final String field;

    public Shapes() {
        this.field = "field";
    }

    private Shapes(String field) {
        this.field = field;
    }

    @Override
    public String get() {
        List<Object> results = new ArrayList<>();
        addLambdas(results);
        addReferences(results);
        addConversions(results);
        addRecords(results);
        return results.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private void addLambdas(List<Object> results) {
        String text = "text";
        long wide = 1L << 40;
        double fraction = 0.5;
        Supplier<String> nothing = () -> "nothing";
        Supplier<String> own = () -> field + hidden("own");
        Function<String, String> captured = word -> word + text + wide + fraction + field;
        Supplier<Supplier<String>> nested = () -> () -> text + hidden("nested");
        Runnable unit = () -> results.add("unit");
        unit.run();
        results.addAll(List.of(
                nothing.get(),
                own.get(),
                captured.apply("word"),
                nested.get().get(),
                new Inner("inner").described(),
                Named.FIRST.described()));
    }

    private void addReferences(List<Object> results) {
        Function<String, Shapes> constructor = Shapes::new;
        Function<String, String> bound = this::hidden;
        Function<Shapes, String> unbound = Shapes::shown;
        BiFunction<String, String, Integer> ofLibrary = String::compareTo;
        IntFunction<int[]> array = int[]::new;
        // What it gives is dropped.
        Stream.of("added").forEach(results::add);
        results.addAll(List.of(
                constructor.apply("constructed").shown(),
                bound.apply("bound"),
                unbound.apply(this),
                ofLibrary.apply("a", "b"),
                array.apply(3).length));
    }

    private static void addConversions(List<Object> results) {
        Comparator<Integer> boxes = Integer::compare;
        IntBinaryOperator ints = Math::max;
        DoubleUnaryOperator doubles = Math::abs;
        ToLongFunction<Integer> widened = Integer::intValue;
        Function<Integer, Long> boxedAndWidened = Long::valueOf;
        Supplier<Object> primitive = "four"::length;
        BiFunction<Character, Byte, Integer> small = Shapes::sum;
        results.addAll(List.of(
                boxes.compare(1, 2),
                ints.applyAsInt(3, 4),
                doubles.applyAsDouble(-1.5),
                widened.applyAsLong(5),
                boxedAndWidened.apply(6),
                primitive.get(),
                small.apply('a', (byte) 'a'),
                Stream.of(3, 1, 2).sorted(Comparator.reverseOrder()).toList()));
    }

    private static int sum(int letter, short number) {
        return letter + number;
    }

    private static void addRecords(List<Object> results) {
        Everything one = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L, Float.NaN, ZERO, "text", List.of(1));
        Everything same = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L, Float.NaN, ZERO, "text", List.of(1));
        Everything other = new Everything(true, 'c', (byte) 1, (short) 2, 3, 4L, Float.NaN, -ZERO, "text", List.of(1));
        results.addAll(List.of(
                one,
                one.hashCode(),
                one.equals(same),
                one.equals(other),
                one.equals((Object) "text"),
                new Nothing(),
                new Nothing().hashCode(),
                new Nothing().equals(new Nothing())));
    }

    private String hidden(String word) {
        return "hidden " + word + " " + field;
    }

    private String shown() {
        return "shown " + field;
    }

    /** A lambda below the class whose nest it belongs to. */
    private record Inner(String name) {
        String described() {
            Supplier<String> outer = () -> new Shapes(name).hidden("from inner");
            return outer.get();
        }
    }

    /** Lambdas of an interface, with methods that are private to it. */
    private interface Described {
        String name();

        default String described() {
            Supplier<String> own = this::hidden;
            Supplier<String> lambda = () -> hidden() + shared();
            return own.get() + lambda.get();
        }

        private String hidden() {
            return "described " + name();
        }

        private static String shared() {
            Supplier<String> inner = () -> " shared";
            return inner.get();
        }
    }

    private enum Named implements Described {
        FIRST
    }

    private record Everything(
            boolean truth,
            char letter,
            byte tiny,
            short small,
            int number,
            long wide,
            float single,
            double fraction,
            String text,
            List<Integer> list) {}

    private record Nothing() {}
}
