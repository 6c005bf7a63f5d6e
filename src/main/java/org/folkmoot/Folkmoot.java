package org.folkmoot;

import org.folkmoot.platform.cli.FolkmootCommand;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import picocli.CommandLine;

/** The product. */
@SpringBootApplication
public class Folkmoot {

    public static void main(String[] arguments) {
        String[] given = arguments.length == 0 ? new String[] {"run"} : arguments;
        System.exit(new CommandLine(new FolkmootCommand()).execute(given));
    }
}
