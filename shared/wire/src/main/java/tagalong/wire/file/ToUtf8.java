package tagalong.wire.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of another encoding as UTF-8. What is no text there is none here either: a byte stands for
 * it that UTF-8 does not have, so that its row is rejected and not changed in silence.
 */
final class ToUtf8 extends InputStream {
  private static final int BLOCK = 16 * 1024;
  private static final byte NO_TEXT = (byte) 0xFF;
  private final InputStream in;
  private final CharsetDecoder decoder;
  private final ByteBuffer foreign = ByteBuffer.allocate(BLOCK).flip();
  private final CharBuffer chars = CharBuffer.allocate(BLOCK);
  private ByteBuffer utf8 = ByteBuffer.allocate(0);
  private boolean ended;

  ToUtf8(InputStream in, Charset charset) {
    this.in = in;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
  }

  @Override
  public int read() throws IOException {
    return fill() ? utf8.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, utf8.remaining());
    utf8.get(bytes, from, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** False at the end. */
  private boolean fill() throws IOException {
    while (!utf8.hasRemaining()) {
      if (ended && !foreign.hasRemaining()) {
        return false;
      }
      decode();
    }
    return true;
  }

  private void decode() throws IOException {
    CoderResult result = decoder.decode(foreign, chars, ended);
    if (result.isError()) {
      foreign.position(foreign.position() + result.length());
    }
    ByteBuffer text = StandardCharsets.UTF_8.encode(chars.flip());
    chars.clear();
    utf8 = ByteBuffer.allocate(text.remaining() + 1).put(text);
    if (result.isError()) {
      utf8.put(NO_TEXT);
    }
    utf8.flip();
    if (result.isUnderflow()) {
      more();
    }
  }

  private void more() throws IOException {
    foreign.compact();
    int read = in.read(foreign.array(), foreign.position(), foreign.remaining());
    foreign.position(foreign.position() + Math.max(read, 0));
    foreign.flip();
    ended |= read < 0;
  }
}
