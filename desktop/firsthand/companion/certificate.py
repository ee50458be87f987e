"""A certificate made by this installation, so that what crosses the room cannot be read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from firsthand.whole_file import make_folder, write_whole

_LASTS = timedelta(days=397)
_RENEWED = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Certificate:
    """Where key and certificate lie, and what a browser shows to compare."""

    key: Path
    chain: Path
    fingerprint: str
    """SHA-256 as pairs of hexadecimal digits with colons."""


def certificate_for(folder: Path, address: str) -> Certificate:
    """The certificate of this installation for `address`, made or renewed when there is none.

    The key is kept; so is the certificate, and its fingerprint, as long as it fits.
    """
    make_folder(folder)
    key, chain = folder / "key.pem", folder / "certificate.pem"
    fingerprint = _fingerprint_of(key, chain, address)
    if fingerprint is None:
        _make(key, chain, address)
        fingerprint = _fingerprint_of(key, chain, address) or ""
    return Certificate(key, chain, fingerprint)


def _fingerprint_of(key: Path, chain: Path, address: str) -> str | None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes

    try:
        kept = x509.load_pem_x509_certificate(chain.read_bytes())
        if not key.is_file():
            return None
        names = kept.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (OSError, ValueError, x509.ExtensionNotFound):
        return None
    if ip_address(address) not in names.get_values_for_type(x509.IPAddress):
        return None
    if kept.not_valid_after_utc < datetime.now(UTC) + _RENEWED:
        return None
    return ":".join(f"{byte:02X}" for byte in kept.fingerprint(hashes.SHA256()))


def _make(key_file: Path, chain_file: Path, address: str) -> None:
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = _kept_key(key_file) or ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Firsthand on this computer")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + _LASTS)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address(address))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(
            x509.ExtendedKeyUsage([x509.oid.ExtendedKeyUsageOID.SERVER_AUTH]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    write_whole(
        key_file,
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        ),
    )
    write_whole(chain_file, made.public_bytes(serialization.Encoding.PEM))


def _kept_key(path: Path):  # type: ignore[no-untyped-def]  # cryptography is loaded when used
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    try:
        key = serialization.load_pem_private_key(path.read_bytes(), None)
    except (OSError, ValueError):
        return None
    return key if isinstance(key, ec.EllipticCurvePrivateKey) else None
