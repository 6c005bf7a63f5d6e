package org.folkmoot.platform.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.NpmPackage;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page that all screens live in: theme, typefaces, push, icon. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("assets/folkmoot.css")
@StyleSheet("assets/shell.css")
@StyleSheet("assets/kit.css")
@NpmPackage(value = "@fontsource-variable/atkinson-hyperlegible-next", version = "5.3.0")
@NpmPackage(value = "@fontsource-variable/literata", version = "5.3.0")
@JsModule("./folkmoot.ts")
public class BrowserPage implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle("Folkmoot");
        settings.setViewport("width=device-width, initial-scale=1");
        settings.addMetaTag("color-scheme", "light dark");
        settings.addFavIcon("icon", "assets/ring.svg", "any");
    }
}
