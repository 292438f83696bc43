package lifeline.identity;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Creates the administrator (and, for a demo, responders and a viewer), and prints new passwords once. */
@Component
class FirstAccounts implements SmartInitializingSingleton {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final List<Person> DEMO = List.of(
            new Person("mei", "Mei Lin", Access.RESPONDER),
            new Person("tom", "Tom Becker", Access.RESPONDER),
            new Person("vera", "Vera Novak", Access.VIEWER));

    private final AccountRepository accounts;
    private final IdentitySettings settings;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FirstAccounts(AccountRepository accounts, IdentitySettings settings, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.settings = settings;
        this.encoder = encoder;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void afterSingletonsInstantiated() {
        var printed = new ArrayList<String>();
        administrator(printed);
        if (settings.demo()) {
            DEMO.forEach(person -> demo(person, printed));
        }
        if (!printed.isEmpty()) {
            System.out.println("\n  Lifeline accounts (shown once):\n" + String.join("\n", printed) + "\n");
        }
    }

    private void administrator(List<String> printed) {
        var wanted = settings.adminPassword();
        var existing = accounts.findByUsername("admin");
        if (existing.isPresent()) {
            if (wanted != null && !encoder.matches(wanted, existing.get().passwordHash())) {
                existing.get().changePassword(hash(wanted));
                accounts.save(existing.get());
            }
            return;
        }
        var password = wanted == null ? password() : wanted;
        create(new Person("admin", "Administrator", Access.ADMINISTRATOR), password);
        if (wanted == null) {
            printed.add("    admin / " + password);
        }
    }

    /** The demo's passwords are the user names, so that they can be printed again on every start. */
    private void demo(Person person, List<String> printed) {
        var password = person.username() + "-demo";
        if (accounts.findByUsername(person.username()).isEmpty()) {
            create(person, password);
        }
        printed.add("    " + person.username() + " / " + password + "   (" + person.access() + ")");
    }

    private void create(Person person, String password) {
        accounts.save(new Account(person, hash(password), clock.instant()));
    }

    private String hash(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The password could not be hashed");
        }
        return hash;
    }

    private String password() {
        var password = new StringBuilder();
        for (var i = 0; i < 20; i++) {
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
