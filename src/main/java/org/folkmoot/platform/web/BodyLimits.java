package org.folkmoot.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.folkmoot.platform.limit.NetworkAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns bodies away that no address takes, before a byte of them is read: most are open to anyone, and the web server would put parts on the disk as soon
 * as somebody asks for a parameter. What is read into memory is bounded in all as well, since anyone may send many at once and slowly.
 */
final class BodyLimits extends OncePerRequestFilter {

    /** Small and large bodies may take one of so many parts of the memory each: what is read of them takes several times their bytes. */
    static final int PART_OF_MEMORY = 16;

    /** A story of many pages. Larger ones leave room for these. */
    static final long SMALL = 64 * 1024;

    private static final String RETRY_SECONDS = "10";

    private final List<BodyLimit> limits;
    private final BytesInFlight small;
    private final BytesInFlight large;

    /** @param most bytes that small bodies may have together, and large ones; for one of the largest there is always room */
    BodyLimits(List<BodyLimit> limits, long most) {
        this.limits = limits;
        this.small = new BytesInFlight(most);
        this.large = new BytesInFlight(Math.max(most, BodyLimit.USUAL));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PathContainer path = PathContainer.parsePath(
                request.getRequestURI().substring(request.getContextPath().length()));
        Optional<BodyLimit> limit =
                limits.stream().filter(one -> one.isFor(path)).findFirst();
        boolean unknown =
                request.getContentLengthLong() < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        if (isInParts(request)
                && limit.filter(one -> one.form() == BodyLimit.Form.PARTS).isEmpty()) {
            refuse(
                    response,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "no-parts",
                    "Nothing is taken in parts at this address.");
        } else if (unknown && limit.isEmpty()) {
            refuse(
                    response,
                    HttpStatus.LENGTH_REQUIRED,
                    "length-required",
                    "Say with Content-Length how long the body is.");
        } else if (request.getContentLengthLong() > limit.map(BodyLimit::most).orElse(BodyLimit.USUAL)) {
            long most = limit.map(BodyLimit::most).orElse(BodyLimit.USUAL);
            refuse(
                    response,
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too-large",
                    "At this address at most " + most + " bytes are taken.");
        } else if (limit.isPresent() || request.getContentLengthLong() <= 0) {
            chain.doFilter(request, response);
        } else {
            ifThereIsRoom(request, response, chain);
        }
    }

    private void ifThereIsRoom(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long bytes = request.getContentLengthLong();
        String from = NetworkAddress.of(String.valueOf(request.getRemoteAddr()));
        BytesInFlight room = bytes <= SMALL ? small : large;
        if (!room.take(from, bytes)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
            refuse(
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "busy",
                    "Too much is being sent just now. Nothing was read; try again in a moment.");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.giveBack(from, bytes);
        }
    }

    /** Whatever case or blanks it is written in: the web server is as lenient. */
    private static boolean isInParts(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String type, String detail)
            throws IOException {
        response.setStatus(status.value());
        // What was not read of it is not waited for.
        response.setHeader(HttpHeaders.CONNECTION, "close");
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.getWriter()
                .write("{\"type\":\"urn:folkmoot:problem:%s\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                        .formatted(type, status.getReasonPhrase(), status.value(), detail));
    }

    /** The room that bodies take in memory while they are read: so many bytes in all, and of these so many for one network address. */
    private static final class BytesInFlight {

        /** What one address may hold, as a part of all. */
        private static final int SHARE = 4;

        private final long most;
        private final Map<String, Long> held = new HashMap<>();
        private long all;

        BytesInFlight(long most) {
            this.most = most;
        }

        /** Takes room; false if there is none. An address that holds nothing yet may take more than its part, so that the largest body finds room. */
        synchronized boolean take(String address, long bytes) {
            long already = held.getOrDefault(address, 0L);
            boolean fits = all + bytes <= most && (already == 0 || already + bytes <= most / SHARE);
            if (fits) {
                all += bytes;
                held.put(address, already + bytes);
            }
            return fits;
        }

        /** Gives back what was taken. */
        synchronized void giveBack(String address, long bytes) {
            all -= bytes;
            held.computeIfPresent(address, (_, before) -> before > bytes ? before - bytes : null);
        }
    }

    /** The limits of bodies stand before everything else that sees a request. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    static class BodyConfiguration {

        @Bean
        FilterRegistrationBean<BodyLimits> bodyLimits(ObjectProvider<BodyLimit> limits) {
            FilterRegistrationBean<BodyLimits> filter = new FilterRegistrationBean<>(new BodyLimits(
                    limits.stream().toList(), Runtime.getRuntime().maxMemory() / BodyLimits.PART_OF_MEMORY));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }

        /** Files that a screen takes, where whoever takes them counts. */
        @Bean
        BodyLimit filesOfScreens() {
            return BodyLimit.ofStream("/VAADIN/dynamic/**", 512L * 1024 * 1024);
        }
    }
}
