package org.folkmoot.platform.operator;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** The operator's requests come from this machine and prove themselves by token, so sessions and CSRF have no part in them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class OperatorSecurity {

    @Bean
    @Order(1)
    SecurityFilterChain operatorRequests(HttpSecurity http) {
        return http.securityMatcher("/operator/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                request -> java.util.Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1")
                                        .contains(request.getRemoteAddr()))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }
}
