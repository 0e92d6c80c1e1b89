package dev.issuels.lsp.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSyntaxException;
import com.google.gson.annotations.JsonAdapter;
import com.google.gson.reflect.TypeToken;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.RenameOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.json.MessageJsonHandler;
import org.eclipse.lsp4j.jsonrpc.json.adapters.JsonElementTypeAdapter;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** That the classes of the protocol are the same JSON as the library makes of them, there and back. */
class LazyMembersAdapterTest {
    private static final String PACKAGE = "org/eclipse/lsp4j/";
    private static final int DEPTH = 2;

    private static final GsonBuilder LIBRARY = new MessageJsonHandler(Map.of()).getDefaultGsonBuilder();
    private static final Gson PLAIN = LIBRARY.create();
    private static final Gson LAZY =
            LIBRARY.registerTypeAdapterFactory(LazyMembersAdapter.FACTORY).create();

    @TestFactory
    Stream<DynamicTest> writesAndReadsAsTheLibraryDoes() throws IOException, URISyntaxException {
        List<Class<?>> classes = ownClasses();
        assertTrue(classes.size() > 300, "the classes are found");
        return classes.stream()
                .map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> {
                    Object full = filled(type, DEPTH);
                    String json = PLAIN.toJson(full);
                    assertEquals(json, LAZY.toJson(full));
                    for (String read : List.of(json, "{\"unknown\": [1]}", "{}", "[]", "null")) {
                        assertEquals(readAndWritten(PLAIN, read, type), readAndWritten(LAZY, read, type), read);
                    }
                }));
    }

    /** The same JSON if all is well, or that it cannot be read. */
    private static String readAndWritten(Gson gson, String json, Class<?> type) {
        try {
            return gson.toJson(gson.fromJson(json, type));
        } catch (JsonParseException e) {
            return "cannot be read";
        }
    }

    @Test
    void writesWhatExtendsTheTypeOfAMemberWhole() {
        ServerCapabilities capabilities = new ServerCapabilities();
        capabilities.setRenameProvider(Either.forRight(new RenameOptions(true)));
        capabilities.setExperimental(Map.of("a", List.of(1)));
        assertEquals(PLAIN.toJson(capabilities), LAZY.toJson(capabilities));
    }

    @Test
    void knowsWhichFieldsHaveAdaptersOfTheirOwn() throws IOException, URISyntaxException {
        Set<String> own = new TreeSet<>();
        Set<String> ofAnyJson = new TreeSet<>();
        for (Field field : ownFields()) {
            JsonAdapter adapter = field.getAnnotation(JsonAdapter.class);
            if (adapter != null) {
                boolean any = adapter.value() == JsonElementTypeAdapter.Factory.class;
                boolean unused = (any ? ofAnyJson : own).add(LazyMembersAdapter.nameInProtocol(field));
            }
        }
        assertEquals(own, new TreeSet<>(LazyMembersAdapter.WITH_OWN_ADAPTERS));
        assertEquals(
                ofAnyJson,
                ownFields().stream()
                        .filter(field -> field.getType() == Object.class)
                        .filter(field -> LazyMembersAdapter.OF_ANY_JSON.contains(field.getName()))
                        .map(LazyMembersAdapter::nameInProtocol)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void complainsOfAnotherKindOfValueThanTheMemberHas() {
        assertThrows(JsonSyntaxException.class, () -> LAZY.fromJson("{\"line\": {}}", Position.class));
        assertThrows(JsonSyntaxException.class, () -> LAZY.fromJson("[]", Position.class));
    }

    @Test
    void leavesWhatTheLibraryReadsInAWayOfItsOwn() {
        Hover hover = LAZY.fromJson("{\"contents\": \"text\"}", Hover.class);
        assertTrue(hover.getContents().isLeft());
        assertInstanceOf(
                InitializeParams.class,
                LAZY.fromJson("{\"processId\": null, \"rootUri\": null}", InitializeParams.class));
    }

    private static List<Field> ownFields() throws IOException, URISyntaxException {
        return ownClasses().stream()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .toList();
    }

    private static List<Class<?>> ownClasses() throws IOException, URISyntaxException {
        Path library = Path.of(InitializeParams.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile jar = new JarFile(library.toFile())) {
            return jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches(PACKAGE + "\\w+\\.class"))
                    .<Class<?>>map(name -> named(name.replace(".class", "").replace('/', '.')))
                    .filter(LazyMembersAdapterTest::isLazy)
                    .toList();
        }
    }

    private static boolean isLazy(Class<?> type) {
        return LazyMembersAdapter.FACTORY.create(PLAIN, TypeToken.get(type)) != null;
    }

    private static Class<?> named(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A value of a type, with something in every member down to a depth. */
    private static @Nullable Object filled(Type type, int depth) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType parameterized) {
            return container(parameterized, depth);
        }
        if (type instanceof WildcardType wildcard) {
            return filled(wildcard.getUpperBounds()[0], depth);
        }
        if (!(type instanceof Class<?> raw)) {
            return null;
        }
        if (raw.isEnum()) {
            return raw.getEnumConstants()[0];
        }
        return raw.getName().replace('.', '/').startsWith(PACKAGE) ? object(raw, depth) : value(raw);
    }

    private static @Nullable Object value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> "text → 😀";
            case "Integer", "int" -> 7;
            case "Boolean", "boolean" -> true;
            case "Double", "double" -> 0.5;
            case "Object" -> new JsonPrimitive("anything");
            default -> null;
        };
    }

    private static @Nullable Object container(ParameterizedType type, int depth) throws ReflectiveOperationException {
        Type[] arguments = type.getActualTypeArguments();
        Object last = filled(arguments[arguments.length - 1], depth);
        if (last == null) {
            return null;
        }
        return switch (((Class<?>) type.getRawType()).getSimpleName()) {
            case "List" -> List.of(last, last);
            case "Map" -> Map.of("key", last);
            case "Either" -> Either.forRight(last);
            default -> null;
        };
    }

    private static @Nullable Object object(Class<?> type, int depth) throws ReflectiveOperationException {
        if (depth < 0 || !isLazy(type)) {
            return null;
        }
        Object made = type.getConstructor().newInstance();
        for (Class<?> part = type; part != null && part != Object.class; part = part.getSuperclass()) {
            for (Field field : part.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Object value = filled(field.getGenericType(), depth - 1);
                    if (value != null) {
                        field.set(made, value);
                    }
                }
            }
        }
        return made;
    }
}
