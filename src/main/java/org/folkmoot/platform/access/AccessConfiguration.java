package org.folkmoot.platform.access;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.springframework.aop.Advisor;
import org.springframework.aop.config.AopConfigUtils;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.context.annotation.Role;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.stereotype.Service;

/** Puts the access rules around every public method of every {@code @Service} of the product. */
@Configuration(proxyBeanMethods = false)
@Import(AccessConfiguration.ClassProxies.class)
class AccessConfiguration {

    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor accessRules(ObjectProvider<Callers> callers, ObjectProvider<Rights> rights) {
        DefaultPointcutAdvisor advisor =
                new DefaultPointcutAdvisor(new ServiceMethods(), new AccessInterceptor(callers, rights));
        advisor.setOrder(0);
        return advisor;
    }

    /** Public methods of the product's services. */
    private static final class ServiceMethods extends StaticMethodMatcherPointcut {

        ServiceMethods() {
            setClassFilter(
                    type -> type.getName().startsWith("org.folkmoot.") && type.isAnnotationPresent(Service.class));
        }

        @Override
        public boolean matches(Method method, Class<?> targetClass) {
            return Modifier.isPublic(method.getModifiers()) && method.getDeclaringClass() != Object.class;
        }
    }

    /** Proxies by subclass, since services are classes. */
    static final class ClassProxies implements ImportBeanDefinitionRegistrar {

        @Override
        public void registerBeanDefinitions(AnnotationMetadata metadata, BeanDefinitionRegistry registry) {
            AopConfigUtils.registerAutoProxyCreatorIfNecessary(registry);
            AopConfigUtils.forceAutoProxyCreatorToUseClassProxying(registry);
        }
    }
}
