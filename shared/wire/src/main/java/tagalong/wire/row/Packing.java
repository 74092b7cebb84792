package tagalong.wire.row;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Packs the JSON of a row when that makes it smaller. Packed bytes begin with {@link #PACKED},
 * which no JSON begins with; the dictionary holds what most rows have in common and must never
 * change under this mark.
 */
final class Packing {
  private static final byte PACKED = 1;
  private static final byte[] DICTIONARY =
      ("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36"
              + "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Mozilla/5.0 (Linux; Android 10; K) Mobile Safari/537.36 Edg/"
              + "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1"
              + "\"ip_address\":\"192.168.\"user_agent\":\"\"session_id\":\"\"campaign_id\":\"utm_source\":\"newsletter\"utm_medium\":\"utm_campaign\":\"\"referrer\":\"https://www.google.com/"
              + "\"subscription\"membership\"plan\":\"monthly\"annual\"status\":\"pending\"active\"cancelled\"type\":\"true,\"false,\"null,"
              + " Street\",\" Avenue, Apartment Road\",\"San Francisco\",\"New York\",\"state\":\"region\":\"CA\",\"NY\",\"TX\",\"London\",\"GB\"DE\""
              + "\"payment_method\":\"credit_card\",\"paypal\",\"customer_since\":\"2024-\"phone\":\"+1 "
              + "\"subtotal\":\"\"shipping\":\"\"tax\":\"\"discount\":\"0.00\",\"total\":\""
              + "\"billing_address\":{\"name\":\"\",\"shipping_address\":{\"name\":\"\",\"address\":{\"street\":\"\",\"line1\":\"\"city\":\"\",\"region\":\"\",\"postal_code\":\"\",\"country\":\"US\"},"
              + "\"image_url\":\"brand\":\"description\":\"variant\":\"size\":\"color\":\"black\"product_id\":\"\"product_name\":\"\"items\":[{"
              + "\"url\":\"https://www.example.com/products/\"https://shop.example.com/p/"
              + "},{\"id\":\"\",\"name\":\"\",\"category\":\"\",\"price\":\"19.95\",\"quantity\":1,\"products\":[{\"sku\":\"\",\"name\":\"\",\"category\":\"accessories\",\"subcategory\":\"\",\"quantity\":1,\"price\":\"9.95\",\"url\":\"https://\"},{\"sku\":\""
              + "\"locale\":\"en_US\",\"labels\":\"program_label\":\"refer-a-friend\",\"member_id\":\"\"source\":\"web"
              + "\"advocate_code\":\"\"coupon_code\":\"\"share.channel\":\"EMAIL\",\"share.recipient\":\"\"share.message\":\"\"partner_share_id\":\"\""
              + "\"order_id\":\"\",\"amount\":\"cart_value\":\"99.00\",\"currency\":\"USD\",\"EUR\",\"container\":\"production\",\"event_time\":\"2026-\"event_name\":\""
              + "\"partner_event_id\":\"\"partner_conversion_id\":\"\"partner_user_id\":\"\",\"first_name\":\"\",\"last_name\":\"\",\""
              + "registration\"order_shipped\"account_opened\"account_funded\"share\""
              + "{\"id\":\"01K\",\"world\":{\"client\":\"\",\"container\":\"TEST\",\"container\":\"PRODUCTION\"},\"name\":\"conversion\",\"time\":17,\"received\":17,"
              + "\"source\":\"FILE\",\"source\":\"WEB\",\"source\":\"SERVER\",\"keys\":[{\"kind\":\"DEVICE\",\"value\":\"\"},{\"kind\":\"EMAIL\",\"value\":\"@gmail.com\"},{\"kind\":\"PARTNER_USER_ID\",\"value\":\"\"}],\"data\":{\"email\":\"@example.com\",\"first_name\":\"")
          .getBytes(StandardCharsets.US_ASCII);

  private Packing() {}

  static byte[] pack(byte[] json) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try {
      deflater.setDictionary(DICTIONARY);
      deflater.setInput(json);
      deflater.finish();
      byte[] packed = new byte[json.length];
      packed[0] = PACKED;
      int length = deflater.deflate(packed, 1, packed.length - 1);
      return deflater.finished() ? java.util.Arrays.copyOf(packed, length + 1) : json;
    } finally {
      deflater.end();
    }
  }

  static byte[] unpack(byte[] stored) {
    if (stored.length == 0 || stored[0] != PACKED) {
      return stored;
    }
    Inflater inflater = new Inflater(true);
    try {
      inflater.setDictionary(DICTIONARY);
      inflater.setInput(stored, 1, stored.length - 1);
      return inflated(inflater, stored.length);
    } catch (DataFormatException damaged) {
      throw new IllegalArgumentException("a packed row is damaged", damaged);
    } finally {
      inflater.end();
    }
  }

  private static byte[] inflated(Inflater inflater, int packedLength) throws DataFormatException {
    ByteArrayOutputStream json = new ByteArrayOutputStream(packedLength * 4);
    byte[] block = new byte[4096];
    while (!inflater.finished()) {
      int length = inflater.inflate(block);
      if (length == 0 && inflater.needsInput()) {
        throw new DataFormatException("it ends early");
      }
      json.write(block, 0, length);
    }
    return json.toByteArray();
  }
}
