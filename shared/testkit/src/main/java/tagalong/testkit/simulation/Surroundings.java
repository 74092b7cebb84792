package tagalong.testkit.simulation;

import java.time.Clock;
import java.util.random.RandomGenerator;
import tagalong.domain.imports.Files;
import tagalong.domain.message.Mailer;
import tagalong.domain.store.Store;

/** All that one process of the product sees of the world. */
public record Surroundings(
    Store store, Files files, Mailer mailer, Clock clock, RandomGenerator random) {}
