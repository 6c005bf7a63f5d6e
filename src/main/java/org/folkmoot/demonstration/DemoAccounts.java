package org.folkmoot.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.io.function.Uncheck;
import org.folkmoot.assembly.AssemblyId;
import org.folkmoot.people.AccountBook;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.NewAccount;
import org.folkmoot.people.Password;
import org.folkmoot.place.PlaceId;
import org.folkmoot.platform.access.Grant;
import org.folkmoot.platform.access.Role;
import org.folkmoot.platform.access.Scope;
import org.folkmoot.platform.store.DataFolder;
import org.springframework.stereotype.Component;

/** The demonstration's accounts. They share one password, made for this data folder and kept beside the data for its owner. */
@Component
class DemoAccounts {

    private static final String FILE = "demonstration-accounts";
    private static final String DOMAIN = "@marlowvale.example";
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 20;
    private static final int MEMBERS_NAMED = 3;

    private final AccountBook accounts;
    private final Path file;

    DemoAccounts(AccountBook accounts, DataFolder folder) {
        this.accounts = accounts;
        this.file = folder.root().resolve(FILE);
    }

    void create(PlaceId place, AssemblyId assembly, List<String> members) {
        Password password = new Password(fresh());
        List<String> lines = new ArrayList<>();
        lines.add("Demonstration accounts, all with the password " + password.value());
        lines.add(account("administrator", "Ada Price", password, new Grant(Role.ADMINISTRATOR, Scope.everywhere())));
        lines.add(account("designer", "Dilys Morgan", password, new Grant(Role.SERVICE_DESIGNER, place.scope())));
        lines.add(account("facilitator", "Femi Adeyemi", password, new Grant(Role.FACILITATOR, place.scope())));
        lines.add(account("coder", "Cerys Howell", password, new Grant(Role.CODER, place.scope())));
        lines.add(account("partner", "Priya Nair", password, new Grant(Role.PARTNER, place.scope())));
        List<String> seated = members.stream()
                .map(name -> account(local(name), name, password, new Grant(Role.MEMBER, assembly.scope())))
                .toList();
        lines.addAll(seated.subList(0, Math.min(MEMBERS_NAMED, seated.size())));
        keep(lines);
    }

    /** What was printed when they were made; empty if this folder holds no demonstration. */
    List<String> lines() {
        return Uncheck.get(() -> Files.exists(file) ? Files.readAllLines(file, StandardCharsets.UTF_8) : List.of());
    }

    private String account(String local, String name, Password password, Grant grant) {
        accounts.create(new NewAccount(name, new EmailAddress(local + DOMAIN), Locale.UK, password, Set.of(grant)));
        return "  %-14s %s%s"
                .formatted(grant.role().name().toLowerCase(Locale.ROOT).replace('_', ' '), local, DOMAIN);
    }

    private static String local(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String fresh() {
        SecureRandom random = new SecureRandom();
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private void keep(List<String> lines) {
        try {
            Path draft = Files.createTempFile(
                    file.getParent(),
                    FILE,
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
