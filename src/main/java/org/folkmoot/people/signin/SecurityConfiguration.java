package org.folkmoot.people.signin;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.DispatcherType;
import org.folkmoot.people.CardHolders;
import org.folkmoot.people.internal.KnownApiTokens;
import org.folkmoot.people.internal.LinkToken;
import org.folkmoot.people.internal.RateLimiter;
import org.folkmoot.platform.ui.StandalonePage;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** What every request passes: one chain for the API, one for the screens. Who may do what is decided by the services. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class SecurityConfiguration {

    /** Services of a place are open data, and so are records of sessions that were published, and the description of the API. */
    private static final String[] OPEN_READS = {
        "/api/v1/services",
        "/api/v1/services/*",
        "/api/v1/organizations",
        "/api/v1/organizations/*",
        "/api/v1/taxonomy_terms",
        "/api/v1/taxonomy_terms/*",
        "/api/v1/assemblies/*/sessions",
        "/api/v1/assemblies/*/sessions/*/record",
        "/api/v1/assemblies/*/sessions/*/record.csv",
        "/api/v1/assemblies/*/sessions/*/record/dictionary",
        "/api/v1/openapi",
        "/api/v1/openapi/**"
    };

    /** Open to anyone: who may open what is shown by a draft key or a private code, which the services ask for. */
    private static final String[] SUBMISSION = {
        "/api/v1/calls/*", "/api/v1/calls/*/**", "/api/v1/my-words", "/api/v1/my-words/**"
    };

    /** Of those, what is made anew at each reading. */
    private static final String[] TOLD = {
        "/api/v1/calls/*",
        "/api/v1/calls/*/draft",
        "/api/v1/calls/*/draft/files",
        "/api/v1/my-words",
        "/api/v1/my-words/files"
    };

    /** Pages that go on in the browser alone, from files and without a session; what they show they ask of the API. */
    static final String[] LIGHT_PAGES = {"/room/*", "/room/assets/**", "/room-sw.js", "/card", "/projector"};

    private static final String SIGN_IN = "/sign-in";

    /** Not the page itself, which Vaadin's configuration leaves without a check against forged requests. */
    private static final String SIGN_IN_CHECK = "/sign-in/check";

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http, KnownApiTokens tokens, CardHolders cards, RateLimiter tries, OpenSessions sessions) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, OPEN_READS)
                        .permitAll()
                        .requestMatchers(SUBMISSION)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, SessionGuard.WHETHER_SIGNED_IN)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                // Open reads say themselves which other sites' pages may make them.
                .cors(Customizer.withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::headers)
                .securityContext(context -> context.securityContextRepository(new SessionReads()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .addFilterBefore(
                        new ApiCredentialFilter(
                                ApiCredentialFilter.Scheme.BEARER,
                                token -> tokens.use(new LinkToken(token))
                                        .map(known -> new Program(known.id().value())),
                                tries),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new ApiCredentialFilter(
                                ApiCredentialFilter.Scheme.CARD,
                                code -> cards.holderOf(code).map(CardCallers.Holder::new),
                                tries),
                        AnonymousAuthenticationFilter.class)
                .addFilterBefore(new SessionGuard(sessions), ApiCredentialFilter.class)
                .addFilterAfter(new OpenReadGuard(tries, OPEN_READS, TOLD), AnonymousAuthenticationFilter.class)
                .exceptionHandling(handling -> handling.authenticationEntryPoint(
                                (_, response, _) -> ApiProblems.noCredentials(response))
                        .accessDeniedHandler((_, response, _) -> ApiProblems.noAccess(response)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            SignInOutcomes failures,
            OpenSessions sessions,
            AnonymousSessions anonymous,
            RateLimiter tries,
            ObjectProvider<StandalonePage> standalone,
            Organisations organisations,
            OrganisationSignIn organisationSignIn) {
        http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(
                                "/actuator/health", "/actuator/health/**", "/assets/**", "/language/*", "/page-over")
                        .permitAll()
                        .requestMatchers(LIGHT_PAGES)
                        .permitAll())
                .headers(SecurityConfiguration::headers)
                // Vaadin says itself what of its own may be kept: pages not, files of the bundle for long.
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN_CHECK)
                        .usernameParameter("email")
                        .passwordParameter("password")
                        .failureHandler(failures))
                .exceptionHandling(handling -> handling.defaultAccessDeniedHandlerFor(
                                SignInOutcomes::pageTooOld,
                                PathPatternRequestMatcher.pathPattern(HttpMethod.POST, SIGN_IN_CHECK))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), AnyRequestMatcher.INSTANCE))
                .addFilterBefore(new SessionGuard(sessions), AnonymousAuthenticationFilter.class)
                .addFilterBefore(
                        new AnonymousGuard(anonymous, tries, standalone.stream().toList()),
                        AnonymousAuthenticationFilter.class);
        if (organisations.areConfigured()) {
            http.oauth2Login(login -> login.loginPage(SIGN_IN)
                    .failureHandler(failures)
                    .userInfoEndpoint(users -> users.oidcUserService(organisationSignIn)));
        }
        return http.with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SIGN_IN)
                                // An address without a page is told so by the screens' own error page.
                                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords) {
        return new ProviderManager(passwords);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ContentPolicy.STRICT))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .withObjectPostProcessor(new EagerHeaders());
    }

    /** Writes the headers before the answer is made: a page of Vaadin's, reached by a forward, is sent off before they would be. */
    private static final class EagerHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <T extends HeaderWriterFilter> T postProcess(T filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
