package org.folkmoot.platform.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The limits of bodies stand before everything else that sees a request. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class BodyConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimits> bodyLimits(ObjectProvider<BodyLimit> limits) {
        FilterRegistrationBean<BodyLimits> filter = new FilterRegistrationBean<>(
                new BodyLimits(limits.stream().toList(), Runtime.getRuntime().maxMemory() / BodyLimits.PART_OF_MEMORY));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** Files that a screen takes, where whoever takes them counts. */
    @Bean
    BodyLimit filesOfScreens() {
        return BodyLimit.ofStream("/VAADIN/dynamic/**", 512L * 1024 * 1024);
    }
}
