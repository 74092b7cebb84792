package tagalong.local.contract;

import java.util.Set;

/**
 * Operations of the documents that nobody answers yet. One that is answered must not stand here.
 */
final class NotYet {
  static final Set<String> OPERATIONS =
      Set.of(
          "GET /v6/sftp-destinations",
          "POST /v6/sftp-destinations",
          "GET /v6/sftp-destinations/{sftpDestinationId}",
          "PUT /v6/sftp-destinations/{sftpDestinationId}",
          "DELETE /v6/sftp-destinations/{sftpDestinationId}",
          "POST /v6/sftp-destinations/{sftpDestinationId}/sync",
          "POST /v6/sftp-destinations/{sftpDestinationId}/validate");

  private NotYet() {}
}
