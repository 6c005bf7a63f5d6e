package org.folkmoot.submission.api;

import org.folkmoot.platform.web.BodyLimit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Files of a submission, which {@link FileEndpoint} counts and answers about in words. */
@Configuration(proxyBeanMethods = false)
class BodiesConfiguration {

    @Bean
    BodyLimit filesOfDrafts() {
        return BodyLimit.ofStream("/api/v1/calls/*/draft/files/*", Long.MAX_VALUE);
    }

    @Bean
    BodyLimit filesOfTellings() {
        return BodyLimit.ofStream("/api/v1/my-words/files/*", Long.MAX_VALUE);
    }
}
