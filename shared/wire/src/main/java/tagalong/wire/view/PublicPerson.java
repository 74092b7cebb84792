package tagalong.wire.view;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tagalong.domain.reaction.Profile;
import tagalong.domain.reaction.Profile.Visibility;

/** Writes what anybody may know of a person: first name, picture, what is said to be public. */
public final class PublicPerson {
  private PublicPerson() {}

  /**
   * @param id empty where it is not told
   */
  public static Map<String, @Nullable Object> of(String id, Profile profile) {
    return new Shape()
        .with("id", id)
        .with("first_name", profile.firstName().orElse(""))
        .with("image_url", profile.picture().orElse(""))
        .with("parameters", parameters(profile, false))
        .fields();
  }

  /**
   * @param privately whether it is the person who asks, having proven it
   */
  public static Map<String, Object> parameters(Profile profile, boolean privately) {
    Map<String, Object> shown = new LinkedHashMap<>();
    profile
        .parameters()
        .forEach(
            (name, parameter) -> {
              if (isShown(parameter.visibility(), privately)) {
                shown.put(name, parameter.value());
              }
            });
    return shown;
  }

  private static boolean isShown(Visibility visibility, boolean privately) {
    return switch (visibility) {
      case PUBLIC -> true;
      case PRIVATE -> privately;
      case CLIENT -> false;
    };
  }
}
