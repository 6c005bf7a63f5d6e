package org.folkmoot;

import java.util.Locale;
import org.folkmoot.platform.cli.FolkmootCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The product. */
@SpringBootApplication
public class Folkmoot {

    public static void main(String[] arguments) {
        // People choose the language of their screens; what is printed and logged reads alike on every machine.
        Locale.setDefault(Locale.UK);
        String[] given = arguments.length == 0 ? new String[] {"run"} : arguments;
        System.exit(new CommandLine(new FolkmootCommand()).execute(given));
    }
}
