package tagalong.domain.attachment;

import tagalong.domain.store.Stored;

/**
 * A part of the content of an attachment.
 *
 * @param content in Base64
 */
public record AttachmentPart(String content) implements Stored {}
