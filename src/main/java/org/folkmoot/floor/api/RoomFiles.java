package org.folkmoot.floor.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The files of the members' screen, as {@code room.vite.config.ts} builds them into the class path: each compressed beforehand, and under a name that
 * changes with what is in it. Without a bundle, as in tests, there are none.
 */
@Configuration(proxyBeanMethods = false)
class RoomFiles implements WebMvcConfigurer {

    private static final String FOLDER = "room/assets/";
    private static final String PLACE = "classpath:/META-INF/resources/" + FOLDER;

    private final String script = address("page-*.js");
    private final String style = address("page-*.css");
    private final String host = address("fm-host-*.js");
    private final String poll = address("fm-poll-*.js");

    /** Where the page's script is, below the root of the product. */
    String script() {
        return script;
    }

    String style() {
        return style;
    }

    /** The part of the page for hosts of tables, which others do not load. */
    String host() {
        return host;
    }

    /** The part of the page for polls, which loads once there is one and is kept for when there is no network. */
    String poll() {
        return poll;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/" + FOLDER + "**")
                .addResourceLocations(PLACE)
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        // A browser asks for it anew each day and at each visit, so that an older release goes on nowhere.
        registry.addResourceHandler("/room-sw.js").addResourceLocations(PLACE).setCacheControl(CacheControl.noCache());
    }

    private static String address(String name) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:META-INF/resources/" + FOLDER + name))
                    .map(Resource::getFilename)
                    .map(found -> FOLDER + found)
                    .findFirst()
                    .orElse(FOLDER + "none");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The files of the members’ screen can't be read", unreadable);
        }
    }
}
