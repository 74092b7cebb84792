package tagalong.domain.program;

import java.util.Set;

/**
 * A rule of quality and what it is for.
 *
 * @param steps the steps that it judges; empty for all
 */
public record QualityCheck(Set<String> steps, QualityRule rule) {
  public QualityCheck {
    steps = Set.copyOf(steps);
  }

  public boolean judges(String step) {
    return steps.isEmpty() || steps.contains(step);
  }

  /** The rule as program files name it. */
  public String name() {
    return switch (rule) {
      case QualityRule.SelfReferral r -> "self_referral";
      case QualityRule.BlockedCountries r -> "blocked_countries";
      case QualityRule.PermittedCountries r -> "permitted_countries";
      case QualityRule.BlockedDomains r -> "blocked_domains";
      case QualityRule.DisposableEmail r -> "disposable_email";
      case QualityRule.BlockedAddresses r -> "blocked_addresses";
      case QualityRule.Bots r -> "bots";
      case QualityRule.ManyTimes r -> "many_times";
      case QualityRule.TooQuick r -> "too_quick";
      case QualityRule.LookBack r -> "look_back";
      case QualityRule.NewCustomers r -> "new_customers";
      case QualityRule.ConversionsPerDay r -> "conversions_per_day";
      case QualityRule.MassShares r -> "mass_shares";
      case QualityRule.ValidEmail r -> "valid_email";
      case QualityRule.BlockedAttribute r -> "blocked_attribute";
      case QualityRule.DemandedAttribute r -> "demanded_attribute";
    };
  }
}
