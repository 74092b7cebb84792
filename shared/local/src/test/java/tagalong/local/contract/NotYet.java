package tagalong.local.contract;

import java.util.Set;

/**
 * Operations of the documents that nobody answers yet. One that is answered must not stand here.
 */
final class NotYet {
  static final Set<String> OPERATIONS =
      Set.of(
          "GET /api/v4/me/assets",
          "POST /api/v4/me/assets",
          "GET /api/v4/me/assets/download",
          "GET /api/v4/me/assets/{assetId}",
          "DELETE /api/v4/me/assets/{assetId}",
          "GET /api/v4/me/assets/{assetId}/download",
          "GET /api/v4/persons/{personId}/assets",
          "GET /api/v4/persons/{personId}/assets/download",
          "GET /api/v4/persons/{personId}/assets/{assetId}",
          "GET /api/v4/persons/{personId}/assets/{assetId}/download",
          "POST /v6/batches",
          "PUT /v6/batches/{batchId}",
          "DELETE /v6/batches/{batchId}",
          "GET /v6/files",
          "POST /v6/files",
          "GET /v6/files/{fileId}",
          "PUT /v6/files/{fileId}",
          "DELETE /v6/files/{fileId}",
          "GET /v6/files/{fileId}/download",
          "GET /v6/sftp-destinations",
          "POST /v6/sftp-destinations",
          "GET /v6/sftp-destinations/{sftpDestinationId}",
          "PUT /v6/sftp-destinations/{sftpDestinationId}",
          "DELETE /v6/sftp-destinations/{sftpDestinationId}",
          "POST /v6/batches/{batchId}/cancel",
          "POST /v6/batches/{batchId}/expire",
          "POST /v6/files/{fileId}/expire",
          "POST /v6/sftp-destinations/{sftpDestinationId}/sync",
          "POST /v6/sftp-destinations/{sftpDestinationId}/validate");

  private NotYet() {}
}
