package org.folkmoot;

import java.util.Locale;
import org.folkmoot.platform.cli.FolkmootCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The product. */
@SpringBootApplication
public class Folkmoot {

    public static void main(String[] arguments) {
        // People choose the language of their screens; what is printed and logged reads alike on every machine.
        Locale.setDefault(Locale.UK);
        String[] given = arguments.length == 0 ? new String[] {"run"} : arguments;
        System.exit(FolkmootCommand.commandLine().execute(given));
    }
}
