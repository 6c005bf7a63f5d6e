package org.folkmoot.platform.web;

import org.apache.catalina.connector.Connector;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives each connection of the web server small buffers between its socket and what is read and written: in a hall each phone holds one open for hours,
 * with a few hundred bytes at a time. How long the head of a request may be does not change; what is larger than a buffer goes through it in several steps.
 */
@Component
class SmallConnections implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    private static final String BYTES = "2048";

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addConnectorCustomizers(SmallConnections::shrink);
    }

    private static void shrink(Connector connector) {
        if (!connector.setProperty("socket.appReadBufSize", BYTES)
                || !connector.setProperty("socket.appWriteBufSize", BYTES)) {
            throw new IllegalStateException("This web server takes no sizes of buffers");
        }
    }
}
