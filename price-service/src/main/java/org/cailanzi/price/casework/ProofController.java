package org.cailanzi.price.casework;

import org.cailanzi.platform.identity.Caller;
import org.cailanzi.platform.problem.Field;
import org.cailanzi.platform.problem.Problem;
import org.cailanzi.price.casefile.CaseKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Keeps proofs with a case, under the digest of their bytes: sent again, one is kept once. */
@RestController
class ProofController {
  private final CaseAccess access;
  private final Proofs proofs;

  ProofController(CaseAccess access, Proofs proofs) {
    this.access = access;
    this.proofs = proofs;
  }

  @PostMapping(
      path = "/cases/{point}/{commodity}/{ceiling}/proofs",
      consumes = {MediaType.APPLICATION_PDF_VALUE, "image/jpeg", "image/png"})
  ResponseEntity<ProofBody> keep(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String ceiling,
      @RequestBody byte[] bytes) {
    CaseKey file = new CaseKey(point, commodity, ceiling);
    access.read(caller, file);
    Proof proof = Field.read("proof", () -> Proof.of(bytes));
    proofs.keep(file, proof);
    return ResponseEntity.status(HttpStatus.CREATED)
        .body(new ProofBody(proof.sha256(), proof.mediaType(), bytes.length));
  }

  @GetMapping("/cases/{point}/{commodity}/{ceiling}/proofs/{sha256}")
  ResponseEntity<byte[]> show(
      Caller caller,
      @PathVariable String point,
      @PathVariable String commodity,
      @PathVariable String ceiling,
      @PathVariable String sha256) {
    CaseKey file = new CaseKey(point, commodity, ceiling);
    access.read(caller, file);
    Proof proof =
        proofs
            .find(file, sha256)
            .orElseThrow(() -> Problem.notFound("proof", sha256).asException());
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(proof.mediaType()))
        .body(proof.bytes());
  }

  record ProofBody(String sha256, String mediaType, int bytes) {}
}
