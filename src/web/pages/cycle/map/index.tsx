export default function SupportMap(_: object) {
  return null;
}
