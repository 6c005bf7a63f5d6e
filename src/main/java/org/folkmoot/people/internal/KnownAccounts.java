package org.folkmoot.people.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.folkmoot.people.Account;
import org.folkmoot.people.AccountId;
import org.folkmoot.people.EmailAddress;
import org.folkmoot.people.Refusal;
import org.folkmoot.people.RolesChanged;
import org.folkmoot.platform.store.Documents;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * All accounts in memory as the store last acknowledged them: a caller's roles are read at each call, and a place has hundreds of
 * accounts, not millions. Every write of an account goes through here.
 */
@Component
public class KnownAccounts {

    private final AccountRecords records;
    private final Map<UUID, StoredAccount> known = new ConcurrentHashMap<>();
    private final Map<EmailAddress, UUID> byEmail = new ConcurrentHashMap<>();

    /** Whoever wrote last knows the newest version without reading: the others would always come too late. */
    private final ReentrantLock turns = new ReentrantLock();

    private final ApplicationEventPublisher events;

    KnownAccounts(AccountRecords records, ApplicationEventPublisher events) {
        this.records = records;
        this.events = events;
        records.all().forEach(this::remember);
    }

    public Optional<StoredAccount> find(AccountId id) {
        return Optional.ofNullable(known.get(id.value()));
    }

    public Optional<StoredAccount> find(EmailAddress email) {
        return Optional.ofNullable(byEmail.get(email)).map(known::get);
    }

    public List<StoredAccount> all() {
        return List.copyOf(known.values());
    }

    /** @throws Refusal if the e-mail address has an account */
    public void insert(StoredAccount account) {
        records.insert(account);
        tell(remember(account));
    }

    @EventListener(ApplicationReadyEvent.class)
    void tellOfAll() {
        events.publishEvent(
                new RolesChanged(all().stream().map(StoredAccount::account).toList()));
    }

    /**
     * Writes the account as the change makes it of its newest version. The change may run more than once.
     *
     * @throws Refusal if there is no such account
     */
    public StoredAccount change(AccountId id, UnaryOperator<StoredAccount> change) {
        Optional<Account> before;
        StoredAccount after;
        turns.lock();
        try {
            before = find(id).map(StoredAccount::account);
            Documents.change("The account " + id, () -> find(id), change, this::written);
            after = find(id).orElseThrow(() -> new Refusal(Refusal.Reason.NO_SUCH_ACCOUNT));
        } finally {
            turns.unlock();
        }
        if (!before.equals(Optional.of(after.account()))) {
            tell(after);
        }
        return after;
    }

    private void tell(StoredAccount account) {
        events.publishEvent(new RolesChanged(List.of(account.account())));
    }

    /** Whoever came too late knows the newest from then on. */
    private boolean written(StoredAccount after) {
        StoredAccount next = after.written();
        boolean written = records.replace(next);
        (written ? Optional.of(next) : records.find(after.account().id())).ifPresent(this::remember);
        return written;
    }

    /** Keeps the newer of two versions, since writers may come here in another order than they reached the store. */
    private StoredAccount remember(StoredAccount account) {
        byEmail.put(account.account().email(), account.account().id().value());
        known.merge(account.account().id().value(), account, (had, got) -> got.version() > had.version() ? got : had);
        return account;
    }
}
