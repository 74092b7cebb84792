package tagalong.domain.program;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What makes a step suspicious, so that it earns and mails nothing by itself. {@code docs/rules.md}
 * shows each at work.
 */
public sealed interface QualityRule {
  /** Whether it needs to know where people have been. */
  default boolean asksWhere() {
    return false;
  }

  /** What it needs to know of people from what the company tells. */
  default Optional<String> asksFor() {
    return Optional.empty();
  }

  /** The advocate and the friend have something in common that one human being has. */
  record SelfReferral(Set<Trait> by) implements QualityRule {
    public SelfReferral {
      by = Set.copyOf(by);
    }

    @Override
    public boolean asksWhere() {
      return true;
    }
  }

  /** What two people may have in common. */
  enum Trait {
    EMAIL,
    /** The same but for a +suffix or, at gmail.com, dots. */
    SIMILAR_EMAIL,
    /** An IP address. */
    ADDRESS,
    DEVICE
  }

  /** It comes from one of these countries, by ISO 3166 in capitals. */
  record BlockedCountries(Set<String> countries) implements QualityRule {
    public BlockedCountries {
      countries = Set.copyOf(countries);
    }

    @Override
    public boolean asksWhere() {
      return true;
    }
  }

  /** It comes from an address of another country than these. */
  record PermittedCountries(Set<String> countries) implements QualityRule {
    public PermittedCountries {
      countries = Set.copyOf(countries);
    }

    @Override
    public boolean asksWhere() {
      return true;
    }
  }

  /** The person's e-mail address is at one of these domains or below. */
  record BlockedDomains(Set<String> domains) implements QualityRule {
    public BlockedDomains {
      domains = Set.copyOf(domains);
    }
  }

  /** The person's e-mail address is one that anybody can have for ten minutes. */
  record DisposableEmail() implements QualityRule {}

  /** It comes from one of these IP addresses or networks, as {@link AddressRange} reads them. */
  record BlockedAddresses(List<String> ranges) implements QualityRule {
    public BlockedAddresses {
      ranges = List.copyOf(ranges);
    }
  }

  /** What sent it says itself that it is a machine. */
  record Bots() implements QualityRule {}

  /** The person takes the same step more often than that within a time. */
  record ManyTimes(int most, Duration within) implements QualityRule {}

  /** It follows another step of the person sooner than people can. */
  record TooQuick(String after, Duration within) implements QualityRule {}

  /** The referral that counts is older. */
  record LookBack(Duration span) implements QualityRule {}

  /** The person took one of these steps before, and is no new customer. */
  record NewCustomers(Set<String> steps) implements QualityRule {
    public NewCustomers {
      steps = Set.copyOf(steps);
    }
  }

  /** The advocate has been credited for more of a day already; judged where the credit arrives. */
  record ConversionsPerDay(int most) implements QualityRule {}

  /** The person shares with more people than that within a time. */
  record MassShares(int most, Duration within) implements QualityRule {}

  /** No e-mail address of the person is known. */
  record ValidEmail() implements QualityRule {}

  /** What was told of the person is one of these values. */
  record BlockedAttribute(String field, Set<String> values) implements QualityRule {
    public BlockedAttribute {
      values = Set.copyOf(values);
    }

    @Override
    public Optional<String> asksFor() {
      return Optional.of(field);
    }
  }

  /** What was told of the person is none of these values. */
  record DemandedAttribute(String field, Set<String> values) implements QualityRule {
    public DemandedAttribute {
      values = Set.copyOf(values);
    }

    @Override
    public Optional<String> asksFor() {
      return Optional.of(field);
    }
  }
}
