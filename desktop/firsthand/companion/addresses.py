"""The private addresses of this computer at which a page may be served."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv6Address, ip_address

from firsthand.errors import CompanionError


def private_addresses() -> list[str]:
    """Addresses of local networks, those of this computer alone last."""
    import ifaddr

    found = []
    for adapter in ifaddr.get_adapters():
        for one in adapter.ips:
            text = one.ip if isinstance(one.ip, str) else one.ip[0]
            if is_servable(text):
                found.append(text)
    unique = dict.fromkeys(found)
    return sorted(unique, key=lambda text: (_address(text).is_loopback, ":" in text))


def is_servable(text: str) -> bool:
    """Whether this is one private address, neither all of them nor one of the internet's."""
    try:
        address = _address(text)
    except ValueError:
        return False
    is_one = not (address.is_unspecified or address.is_multicast or address.is_link_local)
    return is_one and address.is_private


def must_be_servable(text: str) -> None:
    if not is_servable(text):
        raise CompanionError(
            "The page is only served at a private address of this computer.",
            "Join the local network and choose its address.",
        )


def authority(address: str, port: int) -> str:
    """`ip:port` as a browser writes it in the Host header."""
    host = f"[{_address(address).compressed}]" if ":" in address else address
    return f"{host}:{port}"


def _address(text: str) -> IPv4Address | IPv6Address:
    return ip_address(text)
