package org.folkmoot.platform.access;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The rule a service method carries, read from its annotation or else from its class's. */
public sealed interface AccessRule {

    record Anyone() implements AccessRule {}

    record SignedIn() implements AccessRule {}

    record AtScope(List<Role> roles) implements AccessRule {}

    record Somewhere(List<Role> roles) implements AccessRule {}

    /** The rule of the method, its own before its class's; empty if neither carries one, which means nobody may call it. */
    static Optional<AccessRule> of(Method method, Class<?> type) {
        return Stream.of(method, type)
                .flatMap(element -> Stream.of(
                                Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(element, Allow.class))
                                        .map(allow -> (AccessRule) new AtScope(Arrays.asList(allow.value()))),
                                Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(
                                                element, AllowSomewhere.class))
                                        .map(allow -> (AccessRule) new Somewhere(Arrays.asList(allow.value()))),
                                Optional.ofNullable(
                                                AnnotatedElementUtils.findMergedAnnotation(element, AllowAnyone.class))
                                        .map(_ -> (AccessRule) new Anyone()),
                                Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(
                                                element, AllowSignedIn.class))
                                        .map(_ -> (AccessRule) new SignedIn()))
                        .flatMap(Optional::stream))
                .findFirst();
    }
}
