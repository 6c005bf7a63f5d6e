package org.folkmoot.platform.imports;

import jakarta.servlet.MultipartConfigElement;
import org.folkmoot.platform.web.BodyLimit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the web server put the parts of a request where incoming files lie, so that taking one over moves it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class MultipartConfiguration {

    /** Who is not known is turned away before a part is read. */
    @Bean
    BodyLimit filesToBringIn(MultipartProperties properties) {
        return BodyLimit.ofParts(
                "/api/v1/imports/*", properties.getMaxRequestSize().toBytes());
    }

    @Bean
    MultipartConfigElement multipartConfigElement(MultipartProperties properties, IncomingFiles incoming) {
        MultipartConfigElement given = properties.createMultipartConfig();
        return new MultipartConfigElement(
                incoming.folder().toString(),
                given.getMaxFileSize(),
                given.getMaxRequestSize(),
                given.getFileSizeThreshold());
    }
}
