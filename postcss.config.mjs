import { fileURLToPath } from "node:url";

// Turbopack wants plugins by name or path.
const plainProperties = fileURLToPath(new URL("app/plain-properties.cjs", import.meta.url));

export default { plugins: { "@tailwindcss/postcss": {}, [plainProperties]: {} } };
