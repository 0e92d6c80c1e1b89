package dev.issuels.lsp.wire;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.eclipse.lsp4j.jsonrpc.services.JsonNotification;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.services.JsonSegment;

/** How the methods of the protocol library's interfaces are called in the protocol. */
public final class Protocol {

    private Protocol() {}

    /** The names of some methods of an interface; those that are no messages are left out. */
    public static Set<String> names(Class<?> type, Predicate<Method> wanted) {
        Set<String> names = new TreeSet<>();
        JsonSegment segment = type.getAnnotation(JsonSegment.class);
        String prefix = segment == null ? "" : segment.value() + "/";
        for (Method method : type.getMethods()) {
            JsonRequest request = method.getAnnotation(JsonRequest.class);
            JsonNotification notification = method.getAnnotation(JsonNotification.class);
            if (request != null && wanted.test(method)) {
                names.add(name(request.useSegment() ? prefix : "", request.value(), method));
            } else if (notification != null && wanted.test(method)) {
                names.add(name(notification.useSegment() ? prefix : "", notification.value(), method));
            }
        }
        return names;
    }

    private static String name(String prefix, String name, Method method) {
        return prefix + (name.isEmpty() ? method.getName() : name);
    }
}
