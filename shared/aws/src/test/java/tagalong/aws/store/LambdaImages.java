package tagalong.aws.store;

import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import java.util.HashMap;
import java.util.Map;

/** Items as Lambda writes them. */
final class LambdaImages {
  private LambdaImages() {}

  static Map<String, AttributeValue> of(
      Map<String, software.amazon.awssdk.services.dynamodb.model.AttributeValue> item) {
    Map<String, AttributeValue> image = new HashMap<>();
    item.forEach(
        (name, value) -> {
          AttributeValue copy = new AttributeValue();
          copy.setS(value.s());
          copy.setN(value.n());
          if (value.b() != null) {
            copy.setB(value.b().asByteBuffer());
          }
          image.put(name, copy);
        });
    return image;
  }
}
